package org.lienthong.reporting;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.reporting.internal.json.JsonFile;

/**
 * What became of each figure from one version of a form to the next, so that a series crosses
 * versions. Nothing is left unsaid: loading it fails if a figure of either version is not covered.
 * Immutable.
 */
public final class FormMap {
  /** What became of a figure. */
  public enum Change {
    SAME,
    /** The same under another key. */
    RENAMED,
    /** The same in another unit of measure. */
    RESCALED,
    /** Several that are now one: their sum. */
    MERGED,
    /** One that is now several; what each would have been is not known. */
    SPLIT,
    /** No longer asked for. */
    DROPPED,
    /** Not asked for before. */
    NEW,
    /** By its formula from others. */
    COMPUTED
  }

  /**
   * @param from keys in the older version; none of what is new
   * @param to keys in the newer version; none of what was dropped
   * @param factor what a figure is multiplied by
   */
  public record Entry(Change change, List<String> from, List<String> to, BigDecimal factor) {
    public Entry {
      requireNonNull(change, "change");
      requireNonNull(factor, "factor");
      from = List.copyOf(from);
      to = List.copyOf(to);
    }
  }

  private final Form from;
  private final Form to;
  private final Label note;
  private final List<Entry> entries;

  FormMap(Form from, Form to, Label note, List<Entry> entries) {
    this.from = from;
    this.to = to;
    this.note = note;
    this.entries = List.copyOf(entries);
  }

  /**
   * @throws InputException REP-101 to REP-106 or REP-121 to REP-124 naming file, line and key
   */
  public static FormMap load(Path json, Form from, Form to) {
    return load(json.toString(), Content.of(json), from, to);
  }

  /**
   * The same from anywhere.
   *
   * @param name what messages shall call it
   */
  public static FormMap load(String name, Content json, Form from, Form to) {
    return new FormMapJson(JsonFile.read(name, json), from, to).read();
  }

  public Form from() {
    return from;
  }

  public Form to() {
    return to;
  }

  /** What readers of a series that crosses must know; may be empty. */
  public Label note() {
    return note;
  }

  /** In the order of the older version, then what is new. */
  public List<Entry> entries() {
    return entries;
  }

  /** Keys of the newer version whose figures the older one cannot give. */
  public Set<String> unknown() {
    Set<String> unknown = new TreeSet<>();
    for (Entry entry : entries) {
      if (entry.change() == Change.NEW || entry.change() == Change.SPLIT) {
        unknown.addAll(entry.to());
      }
    }
    return unknown;
  }

  /**
   * Figures of the older version under the newer one. What it cannot give is missing, never zero:
   * of a split, {@link Provenance#NEEDS_RECOUNT}. A figure that does not fit the newer measure
   * exactly is rounded and {@link ReportValue.Qualifier#ABOUT}.
   *
   * @throws IllegalArgumentException if the figures are of another form or version
   */
  public Consolidation apply(Consolidation figures) {
    Checks.requireSame(from, figures.form());
    return new Remapping(this, figures).run();
  }

  @Override
  public String toString() {
    return "FormMap[" + from + " to " + to + "]";
  }
}
