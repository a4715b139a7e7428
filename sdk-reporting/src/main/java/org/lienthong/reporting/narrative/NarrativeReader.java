package org.lienthong.reporting.narrative;

import static java.util.Objects.requireNonNull;

import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.InputFinding;
import org.lienthong.reporting.internal.word.Outline;
import org.lienthong.reporting.internal.word.WordFile;
import org.lienthong.reporting.internal.workbook.WorkbookProblem;

/**
 * Reads Word documents (.docx) that branches filled in. Headings are found by the hidden marks of
 * {@link NarrativeTemplate}; where those are gone by their words, whatever their case, accents and
 * numbers, and only if one heading can be meant. Tracked insertions are text, deletions are not.
 * Nothing in a file is followed or run. Thread-safe.
 */
public final class NarrativeReader {
  private NarrativeReader() {}

  /**
   * @param file what messages shall call it
   * @param author the name of the branch
   * @throws InputException REP-520 if it is no Word document, REP-521 if it is larger than a
   *     report's, REP-522 if it was made for another form
   * @throws IllegalArgumentException if the form has no narrative
   */
  public static Narrative read(String file, String author, Form form, Content document) {
    requireNonNull(author, "author");
    Outline outline = NarrativeTemplate.outline(form);
    try {
      WordFile read = WordFile.read(document);
      if (!read.form().isEmpty() && !read.form().equals(form.id())) {
        throw refusal(file, "REP-522", read.form(), form.id());
      }
      return new Placement(file, read, outline).place(author, form);
    } catch (WorkbookProblem problem) {
      throw refusal(file, problem);
    }
  }

  static InputException refusal(String file, WorkbookProblem problem) {
    boolean large = problem.code().equals("REP-331");
    return refusal(file, large ? "REP-521" : "REP-520", problem.arguments());
  }

  static InputException refusal(String file, String code, Object... arguments) {
    return InputFinding.at(file, 1, "", null, code, arguments).asException();
  }
}
