package org.lienthong.reporting.narrative;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.InputFinding;

/** What one branch wrote under the headings of a form. Immutable. */
public final class Narrative {
  /**
   * A text that belongs to no heading of the form.
   *
   * @param paragraph where it stood, counted from 1 with those in tables
   * @param heading the last heading before it, as it stands in the file; may be empty
   */
  public record Unplaced(int paragraph, String heading, NarrativeBlock block) {
    public Unplaced {
      requireNonNull(heading, "heading");
      requireNonNull(block, "block");
    }
  }

  private final String file;
  private final String author;
  private final String form;
  private final Map<String, List<NarrativeBlock>> texts = new LinkedHashMap<>();
  private final List<Unplaced> unplaced;
  private final List<InputFinding> findings;

  Narrative(
      String file,
      String author,
      Form form,
      Map<String, List<NarrativeBlock>> texts,
      List<Unplaced> unplaced,
      List<InputFinding> findings) {
    this.file = file;
    this.author = author;
    this.form = form.id();
    texts.forEach((id, blocks) -> this.texts.put(id, List.copyOf(blocks)));
    this.unplaced = List.copyOf(unplaced);
    this.findings = List.copyOf(findings);
  }

  /** As messages call it. */
  public String file() {
    return file;
  }

  /** The name of the branch. */
  public String author() {
    return author;
  }

  /**
   * In the order written; empty if nothing stands right under the heading.
   *
   * @param part key of the narrative within the form
   * @param heading its key
   */
  public List<NarrativeBlock> text(String part, String heading) {
    return text(part + "/" + heading);
  }

  List<NarrativeBlock> text(String id) {
    return texts.getOrDefault(id, List.of());
  }

  /** Whether nothing stands under any heading. */
  public boolean isEmpty() {
    return texts.isEmpty();
  }

  /** In the order written. */
  public List<Unplaced> unplaced() {
    return unplaced;
  }

  /**
   * What was not carried over or not placed (REP-523 to REP-532), in the order of the document; the
   * line of a finding is the number of the paragraph, its column the heading above.
   */
  public List<InputFinding> findings() {
    return findings;
  }

  boolean isOf(Form other) {
    return form.equals(other.id());
  }
}
