package org.lienthong.reporting;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.reporting.internal.json.JsonFile;

/**
 * What is asked of the units: indicators, the headings they stand under and the checks their values
 * must pass. Loaded from JSON, so that a new form needs no code. Immutable.
 */
public final class Form {
  private final String id;
  private final String version;
  private final Label title;
  private final Label note;
  private final List<Column> columns;
  private final Map<String, Indicator> indicators;
  private final List<CheckRule> checks;

  Form(
      String id,
      String version,
      Label title,
      Label note,
      List<Column> columns,
      List<Indicator> indicators,
      List<CheckRule> checks) {
    this.id = id;
    this.version = version;
    this.title = title;
    this.note = note;
    this.columns = List.copyOf(columns);
    this.indicators = new LinkedHashMap<>();
    indicators.forEach(indicator -> this.indicators.put(indicator.key(), indicator));
    this.checks = List.copyOf(checks);
  }

  /**
   * @throws InputException REP-101 to REP-112 naming file, line and key; CORE-001 if there is no
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
    return FormJson.read(JsonFile.read(name, json));
  }

  public String id() {
    return id;
  }

  public String version() {
    return version;
  }

  public Label title() {
    return title;
  }

  public String title(Locale language) {
    return title.in(language);
  }

  /** What readers of the form must know, such as that it is a proposal; may be empty. */
  public Label note() {
    return note;
  }

  /** The headings from left to right, of any depth. */
  public List<Column> columns() {
    return columns;
  }

  /** The headings that stand right over values, from left to right. */
  public List<Column> leaves() {
    return columns.stream().flatMap(Column::leaves).toList();
  }

  /** In the order of the definition. */
  public List<Indicator> indicators() {
    return List.copyOf(indicators.values());
  }

  public Optional<Indicator> indicator(String key) {
    return Optional.ofNullable(indicators.get(key));
  }

  /**
   * @throws IllegalArgumentException if the form has no such indicator
   */
  Indicator require(String key) {
    Indicator found = indicators.get(key);
    if (found == null) {
      throw new IllegalArgumentException("form " + id + " has no indicator \"" + key + "\"");
    }
    return found;
  }

  public List<CheckRule> checks() {
    return checks;
  }

  /** The indicators that somebody must report, because no formula gives them. */
  Stream<Indicator> inputs() {
    return indicators.values().stream().filter(indicator -> indicator.expression() == null);
  }

  @Override
  public String toString() {
    return "Form[" + id + " " + version + "]";
  }
}
