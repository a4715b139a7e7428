package org.lienthong.reporting.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lienthong.reporting.CheckRule;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.FormMap;
import org.lienthong.reporting.IndicatorCatalog;
import org.lienthong.reporting.Label;
import org.lienthong.reporting.PeriodProfile;
import org.lienthong.reporting.internal.json.JsonFile;
import org.lienthong.reporting.internal.json.JsonValue;
import org.lienthong.reporting.internal.text.Nearest;
import org.lienthong.reporting.pack.FormPack.ProgrammeItem;
import org.lienthong.reporting.schedule.ReportingRegime;
import org.lienthong.reporting.target.Target;

/** Reads a pack, and whether what its files say of each other is true. */
final class PackJson {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");

  /** Inside the pack: no way up, no absolute path. */
  private static final Pattern FILE =
      Pattern.compile("(?:[a-z0-9][a-z0-9_-]*/){0,3}[a-z0-9][a-z0-9_-]*(?:\\.[a-z0-9_-]+)*\\.json");

  private final FormPack.Files files;
  private final String id;
  private final String version;
  private final Label title;
  private final Label note;
  private final FormPack.Status status;
  private final @Nullable IndicatorCatalog catalog;
  private final List<PeriodProfile> profiles =
      new ArrayList<>(List.of(PeriodProfile.ND09, PeriodProfile.CALENDAR));
  private final List<Form> forms = new ArrayList<>();
  private final List<FormMap> maps = new ArrayList<>();
  private final List<ReportingRegime> regimes = new ArrayList<>();
  private final List<Target> targets = new ArrayList<>();
  private final List<ProgrammeItem> programme = new ArrayList<>();

  PackJson(FormPack.Files files) {
    this.files = files;
    JsonValue root = JsonFile.read(files.name("pack.json"), files.open("pack.json"));
    root.only(
        Set.of(
            "$schema",
            "id",
            "version",
            "title",
            "note",
            "status",
            "catalog",
            "profiles",
            "forms",
            "maps",
            "regimes",
            "targets",
            "programme"));
    id = root.member("id").matching(ID);
    version = root.member("version").matching(ID);
    title = label(root.member("title"));
    note = label(root.member("note"));
    status = root.member("status").oneOf(FormPack.Status.class);
    JsonValue indicators = root.optional("catalog");
    catalog = indicators == null ? null : catalog(indicators);
    for (JsonValue json : root.listOf("profiles")) profiles.add(profile(json));
    for (JsonValue file : root.member("forms").list()) forms.add(form(file));
    requireKnownForms(root.member("forms"));
    for (JsonValue json : root.listOf("maps")) maps.add(map(json));
    for (JsonValue file : root.listOf("regimes")) regimes.add(regime(file));
    for (JsonValue file : root.listOf("targets")) addTargets(file);
    for (JsonValue json : root.listOf("programme")) programme.add(item(json));
  }

  private static String file(JsonValue json) {
    return json.matching(FILE);
  }

  private static Label label(JsonValue json) {
    json.only(Set.of("vi", "en"));
    return new Label(json.member("vi").text(), json.member("en").text());
  }

  private IndicatorCatalog catalog(JsonValue json) {
    String file = file(json);
    return IndicatorCatalog.load(files.name(file), files.open(file));
  }

  private PeriodProfile profile(JsonValue json) {
    json.only(Set.of("id", "startDay", "monthShift"));
    JsonValue name = json.member("id");
    String profile = name.matching(Pattern.compile("[a-z][a-z0-9-]{0,30}"));
    if (profiles.stream().anyMatch(known -> known.id().equals(profile))) {
      throw name.refusal("REP-109", profile, name.line());
    }
    return new PeriodProfile(
        profile,
        json.member("startDay").integer(1, 28),
        json.member("monthShift").integer(-11, 11));
  }

  private Form form(JsonValue json) {
    String file = file(json);
    Form form =
        catalog == null
            ? Form.load(files.name(file), files.open(file))
            : Form.load(files.name(file), files.open(file), catalog);
    for (Form other : forms) {
      if (other.id().equals(form.id()) && other.version().equals(form.version())) {
        throw json.refusal("REP-109", form.id() + " " + form.version(), json.line());
      }
    }
    return form;
  }

  private void requireKnownForms(JsonValue list) {
    for (Form form : forms) {
      for (CheckRule rule : form.checks()) {
        for (String other : rule.otherForms()) requireForm(list, other);
      }
    }
  }

  private void requireForm(JsonValue at, String form) {
    if (forms.stream().noneMatch(known -> known.id().equals(form))) throw unknown(at, form, ids());
  }

  private List<String> ids() {
    return forms.stream().map(Form::id).distinct().toList();
  }

  private static RuntimeException unknown(JsonValue at, String name, List<String> known) {
    return at.refusal("REP-106", name, Nearest.of(name, known));
  }

  private FormMap map(JsonValue json) {
    json.only(Set.of("form", "from", "to", "file"));
    JsonValue form = json.member("form");
    requireForm(form, form.text());
    String file = file(json.member("file"));
    return FormMap.load(
        files.name(file),
        files.open(file),
        version(form.text(), json.member("from")),
        version(form.text(), json.member("to")));
  }

  private Form version(String form, JsonValue version) {
    List<Form> versions = forms.stream().filter(known -> known.id().equals(form)).toList();
    return versions.stream()
        .filter(known -> known.version().equals(version.text()))
        .findFirst()
        .orElseThrow(
            () -> unknown(version, version.text(), versions.stream().map(Form::version).toList()));
  }

  private ReportingRegime regime(JsonValue json) {
    String file = file(json);
    ReportingRegime regime =
        ReportingRegime.load(files.name(file), files.open(file), List.copyOf(profiles));
    requireForm(json, regime.form());
    return regime;
  }

  private void addTargets(JsonValue json) {
    String file = file(json);
    Set<String> known = new HashSet<>();
    targets.forEach(target -> known.add(target.id()));
    for (Target target : Target.load(files.name(file), files.open(file))) {
      requireForm(json, target.form());
      boolean asked =
          forms.stream()
              .filter(form -> form.id().equals(target.form()))
              .anyMatch(form -> form.indicator(target.indicator()).isPresent());
      if (!asked) throw unknown(json, target.indicator(), List.of(target.form()));
      if (!known.add(target.id())) throw json.refusal("REP-109", target.id(), json.line());
      targets.add(target);
    }
  }

  private ProgrammeItem item(JsonValue json) {
    json.only(Set.of("id", "title", "groups", "forms", "targets"));
    List<String> known = catalog == null ? List.of() : List.copyOf(catalog.groups().keySet());
    return new ProgrammeItem(
        json.member("id").matching(ID),
        label(json.member("title")),
        names(json, "groups", known),
        names(json, "forms", ids()),
        names(json, "targets", targets.stream().map(Target::id).toList()));
  }

  private static List<String> names(JsonValue json, String member, List<String> known) {
    List<String> names = new ArrayList<>();
    for (JsonValue name : json.listOf(member)) {
      if (!known.contains(name.text())) throw unknown(name, name.text(), known);
      names.add(name.text());
    }
    return names;
  }

  String id() {
    return id;
  }

  String version() {
    return version;
  }

  Label title() {
    return title;
  }

  Label note() {
    return note;
  }

  FormPack.Status status() {
    return status;
  }

  @Nullable IndicatorCatalog catalog() {
    return catalog;
  }

  List<PeriodProfile> profiles() {
    return List.copyOf(profiles);
  }

  List<Form> forms() {
    return List.copyOf(forms);
  }

  List<FormMap> maps() {
    return List.copyOf(maps);
  }

  List<ReportingRegime> regimes() {
    return List.copyOf(regimes);
  }

  List<Target> targets() {
    return List.copyOf(targets);
  }

  List<ProgrammeItem> programme() {
    return List.copyOf(programme);
  }
}
