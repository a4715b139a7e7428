package org.lienthong.reporting.narrative;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.reporting.Consolidation;
import org.lienthong.reporting.Figure;
import org.lienthong.reporting.InputFinding;
import org.lienthong.reporting.ReportValue;
import org.lienthong.reporting.internal.render.Figures;
import org.lienthong.reporting.internal.word.WordFill;
import org.lienthong.reporting.internal.workbook.WorkbookProblem;

/**
 * Fills figures into any Word document (.docx): {@code {{members_closing}}} becomes the total of
 * that indicator, {@code {{13285:members_closing}}} the figure of one unit, written as Vietnamese
 * readers write it ({@code 1.234,5}). What is missing becomes "…", never a zero.
 */
public final class FigureFill {
  /**
   * @param document the same with figures
   * @param findings placeholders that were left as they stand (REP-535), figures that are missing
   *     (REP-536) or do not cover all units (REP-537)
   */
  public record Filled(Content document, List<InputFinding> findings) {
    public Filled {
      requireNonNull(document, "document");
      findings = List.copyOf(findings);
    }
  }

  private final String file;
  private final Consolidation figures;
  private final List<InputFinding> findings = new ArrayList<>();

  private FigureFill(String file, Consolidation figures) {
    this.file = file;
    this.figures = figures;
  }

  /**
   * The same template, figures and time give the same bytes.
   *
   * @param file what messages shall call it
   * @throws InputException REP-520 if it is no Word document, REP-521 if it is larger than a
   *     template
   */
  public static Filled fill(
      String file, Content template, Consolidation figures, Instant createdAt) {
    FigureFill fill = new FigureFill(file, figures);
    try {
      byte[] bytes = WordFill.fill(template, fill::value, createdAt);
      return new Filled(Content.of(bytes), fill.findings);
    } catch (WorkbookProblem problem) {
      throw NarrativeReader.refusal(file, problem);
    }
  }

  /** Empty for a placeholder that says nothing. */
  private String value(String name) {
    Optional<Figure> figure = figure(name);
    if (figure.isEmpty()) {
      find("REP-535", name);
      return "";
    }
    Figure found = figure.get();
    if (found.value().state() == ReportValue.State.MISSING) find("REP-536", name);
    else if (!found.complete()) find("REP-537", name, found.covered(), found.expected());
    ReportValue value = found.value();
    return switch (value.state()) {
      case PRESENT -> value.qualifier().sign() + Figures.text(value.number().orElseThrow());
      case MISSING -> "…";
      case NOT_APPLICABLE -> "–";
      case SUPPRESSED -> "(không công bố)";
    };
  }

  private Optional<Figure> figure(String name) {
    int colon = name.indexOf(':');
    String key = name.substring(colon + 1).strip();
    if (figures.form().indicator(key).isEmpty()) return Optional.empty();
    if (colon < 0) return Optional.of(figures.total(key));
    String code = name.substring(0, colon).strip();
    List<AdministrativeUnit> units =
        figures.units().stream().filter(unit -> unit.code().equals(code)).toList();
    if (units.size() != 1) return Optional.empty();
    return Optional.of(figures.figure(units.get(0), key));
  }

  private void find(String code, Object... arguments) {
    findings.add(InputFinding.at(file, 1, "", null, code, arguments));
  }
}
