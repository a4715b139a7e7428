package org.lienthong.reporting;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.reporting.internal.columns.Rule;
import org.lienthong.reporting.internal.columns.Rules;
import org.lienthong.reporting.internal.json.JsonFile;
import org.lienthong.reporting.internal.json.JsonText;

/**
 * What is asked of the units: indicators, the tables, lists and texts they stand in, and the checks
 * their values must pass. Loaded from JSON, so that a new form needs no code. Immutable.
 */
public final class Form {
  /**
   * What is printed over a form.
   *
   * @param formCode such as {@code Biểu số 1-BTCTW}; may be empty
   * @param notation of the document that carries it, such as {@code BC/HNDT}; may be empty
   * @param measures such as {@code Đơn vị tính: Người}; may be empty
   */
  public record Head(HeadStyle style, String formCode, String notation, Label measures) {
    public Head {
      requireNonNull(style, "style");
      requireNonNull(formCode, "formCode");
      requireNonNull(notation, "notation");
      requireNonNull(measures, "measures");
    }
  }

  /**
   * Who signs under a form.
   *
   * @param preparer such as {@code Người lập biểu}; empty if nobody signs as such
   * @param authority such as {@code T/M BAN THƯỜNG VỤ}; may be empty
   * @param position such as {@code CHỦ TỊCH}
   */
  public record Signature(Label preparer, Label authority, Label position) {
    public Signature {
      requireNonNull(preparer, "preparer");
      requireNonNull(authority, "authority");
      requireNonNull(position, "position");
    }
  }

  /** What tells one version of a form from another. */
  record Identity(
      String id,
      String version,
      Label title,
      Label note,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validTo) {}

  private final Identity identity;
  private final @Nullable Head head;
  private final @Nullable Signature signature;
  private final List<CodeList> codeLists;
  private final Map<String, Indicator> indicators;
  private final Map<String, Map<Map<String, String>, Indicator>> cells = new HashMap<>();
  private final List<FormPart> parts;
  private final List<CheckRule> checks;
  private final Map<String, Object> json;
  private final List<Rule> rules;

  Form(
      Identity identity,
      @Nullable Head head,
      @Nullable Signature signature,
      List<CodeList> codeLists,
      List<Indicator> indicators,
      List<FormPart> parts,
      List<CheckRule> checks,
      Map<String, Object> json) {
    this.identity = identity;
    this.head = head;
    this.signature = signature;
    this.codeLists = List.copyOf(codeLists);
    Map<String, Indicator> byKey = new LinkedHashMap<>();
    for (Indicator indicator : indicators) {
      byKey.put(indicator.key(), indicator);
      cells
          .computeIfAbsent(indicator.base(), base -> new HashMap<>())
          .put(indicator.breakdown(), indicator);
    }
    this.indicators = Collections.unmodifiableMap(byKey);
    this.parts = List.copyOf(parts);
    this.checks = List.copyOf(checks);
    this.json = json;
    this.rules = Rules.of(indicators);
  }

  /**
   * @throws InputException REP-101 to REP-117 naming file, line and key; CORE-001 if there is no
   *     such file
   */
  public static Form load(Path json) {
    return load(json.toString(), Content.of(json));
  }

  /** The same from anywhere. */
  public static Form load(Content json) {
    return load(json.toString(), json);
  }

  /**
   * The same from anywhere.
   *
   * @param name what messages shall call it, such as a resource's name
   */
  public static Form load(String name, Content json) {
    return FormJson.read(JsonFile.read(name, json), null);
  }

  /** A form whose indicators may be those of a catalogue. */
  public static Form load(String name, Content json, IndicatorCatalog catalog) {
    return FormJson.read(JsonFile.read(name, json), requireNonNull(catalog, "catalog"));
  }

  public String id() {
    return identity.id();
  }

  public String version() {
    return identity.version();
  }

  public Label title() {
    return identity.title();
  }

  public String title(Locale language) {
    return title().in(language);
  }

  /** What readers of the form must know, such as that it is a proposal; may be empty. */
  public Label note() {
    return identity.note();
  }

  /** Whether this version is the one for figures up to that day. */
  public boolean isValidOn(LocalDate day) {
    LocalDate from = identity.validFrom();
    LocalDate to = identity.validTo();
    return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
  }

  Identity identity() {
    return identity;
  }

  public Optional<Head> head() {
    return Optional.ofNullable(head);
  }

  public Optional<Signature> signature() {
    return Optional.ofNullable(signature);
  }

  /** What its figures are broken down by, and what its lists choose from. */
  public List<CodeList> codeLists() {
    return codeLists;
  }

  public Optional<CodeList> codeList(String id) {
    return codeLists.stream().filter(list -> list.id().equals(id)).findFirst();
  }

  /** From first to last. */
  public List<FormPart> parts() {
    return parts;
  }

  /** The headings of the first table that has units on its rows, from left to right. */
  public List<Column> columns() {
    return parts.stream()
        .filter(part -> part instanceof FormPart.Table)
        .map(part -> (FormPart.Table) part)
        .filter(table -> table.layout() == FormPart.Layout.UNITS_ON_ROWS)
        .findFirst()
        .map(FormPart.Table::columns)
        .orElse(List.of());
  }

  /** Those of the {@link #columns()} that stand right over values, from left to right. */
  public List<Column> leaves() {
    return columns().stream().flatMap(Column::leaves).toList();
  }

  /** In the order of the definition, each followed by the parts it is broken down into. */
  public List<Indicator> indicators() {
    return List.copyOf(indicators.values());
  }

  public Optional<Indicator> indicator(String key) {
    return Optional.ofNullable(indicators.get(key));
  }

  /**
   * The indicator, or the part of it that has these codes.
   *
   * @param breakdown the code in each code list; empty for the whole
   */
  public Optional<Indicator> indicator(String base, Map<String, String> breakdown) {
    return Optional.ofNullable(cells.getOrDefault(base, Map.of()).get(breakdown));
  }

  /**
   * @throws IllegalArgumentException if the form has no such indicator
   */
  Indicator require(String key) {
    Indicator found = indicators.get(key);
    if (found == null) {
      throw new IllegalArgumentException("form " + id() + " has no indicator \"" + key + "\"");
    }
    return found;
  }

  public List<CheckRule> checks() {
    return checks;
  }

  /** What becomes of each indicator when units are put together. */
  List<Rule> rules() {
    return rules;
  }

  /** The indicators that somebody must report, because no formula gives them. */
  Stream<Indicator> inputs() {
    return indicators.values().stream().filter(indicator -> indicator.expression() == null);
  }

  /**
   * The whole definition as {@link #load(Path)} reads it, without need of a catalogue: what a
   * report was made with can be kept beside it. The same form gives the same bytes.
   */
  public Content toJson() {
    return JsonText.write(json);
  }

  @Override
  public String toString() {
    return "Form[" + id() + " " + version() + "]";
  }
}
