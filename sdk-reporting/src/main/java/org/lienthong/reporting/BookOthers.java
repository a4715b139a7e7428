package org.lienthong.reporting;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a form asks for without giving it a place in a table, such as breakdowns. */
final class BookOthers {
  private BookOthers() {}

  /**
   * A heading for each way in which a figure is broken down, and the figures themselves.
   *
   * @param shown keys that stand in a table
   */
  static List<Column> of(Form form, Set<String> shown) {
    Map<String, List<Column>> groups = new LinkedHashMap<>();
    Map<String, Label> titles = new LinkedHashMap<>();
    List<Column> plain = new ArrayList<>();
    for (Indicator one : form.indicators()) {
      if (shown.contains(one.key())) continue;
      if (one.breakdown().isEmpty()) {
        plain.add(new Column(one.label(), "", one.key(), List.of()));
        continue;
      }
      String group = one.base() + " " + String.join(",", one.breakdown().keySet());
      titles.computeIfAbsent(group, id -> title(form, one));
      groups
          .computeIfAbsent(group, id -> new ArrayList<>())
          .add(new Column(codes(form, one), "", one.key(), List.of()));
    }
    List<Column> all = new ArrayList<>(plain);
    titles.forEach(
        (id, title) -> all.add(new Column(title, "", null, groups.getOrDefault(id, List.of()))));
    return all;
  }

  static FormPart.Table table(List<Column> rows) {
    return new FormPart.Table(
        BookMarker.OTHERS,
        BookWords.OTHERS,
        FormPart.Layout.UNITS_ON_COLUMNS,
        rows,
        List.of(),
        List.of(),
        Map.of());
  }

  private static Label title(Form form, Indicator one) {
    Label base = form.require(one.base()).label();
    List<Label> lists =
        one.breakdown().keySet().stream()
            .map(id -> form.codeList(id).map(CodeList::label).orElse(new Label(id, id)))
            .toList();
    return new Label(
        base.vi() + ": " + lists.stream().map(Label::vi).collect(joining(" × ")),
        base.en() + ": " + lists.stream().map(Label::en).collect(joining(" × ")));
  }

  private static Label codes(Form form, Indicator one) {
    List<Label> codes = new ArrayList<>();
    one.breakdown()
        .forEach(
            (id, code) ->
                codes.add(
                    form.codeList(id)
                        .flatMap(list -> list.code(code))
                        .map(CodeList.Code::label)
                        .orElse(new Label(code, code))));
    return new Label(
        codes.stream().map(Label::vi).collect(joining(", ")),
        codes.stream().map(Label::en).collect(joining(", ")));
  }
}
