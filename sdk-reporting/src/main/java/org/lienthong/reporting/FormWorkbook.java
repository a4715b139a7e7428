package org.lienthong.reporting;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.Content;

/**
 * A form as a workbook (.xlsx) that clerks fill in and send back: the form's own headings and
 * printed formulas, drop-downs, checks that show in Excel itself, and hidden ids by which {@link
 * WorkbookReader} knows every cell again, wherever it was moved.
 *
 * <p>A table has a row or column for each unit, as the form asks; a table whose both sides are
 * headings has a sheet for each unit. What the form asks for outside its tables, such as
 * breakdowns, stands in a sheet of its own; so do explanations, and the form's lists where the
 * workbook is of one unit. Only cells to fill in are unlocked, without a password. Texts never
 * become formulas.
 */
public final class FormWorkbook {
  private FormWorkbook() {}

  /** An empty one, to be filled in. */
  public static Builder template(Form form, Period period, List<AdministrativeUnit> units) {
    return new Builder(form, period, units, null);
  }

  /** One with the figures that units have reported; those of all other units expected are empty. */
  public static Builder of(Submissions figures) {
    return new Builder(figures.form(), figures.period(), figures.expected(), figures);
  }

  /** What a workbook says beside form and figures. Not thread-safe. */
  public static final class Builder {
    final Form form;
    final Period period;
    final List<AdministrativeUnit> units;
    final @Nullable Submissions figures;
    Locale language = Locale.forLanguageTag("vi");
    String superior = "";
    String issuer = "";

    private Builder(
        Form form, Period period, List<AdministrativeUnit> units, @Nullable Submissions figures) {
      this.form = requireNonNull(form, "form");
      this.period = requireNonNull(period, "period");
      this.units = List.copyOf(units);
      this.figures = figures;
      if (units.isEmpty()) throw new IllegalArgumentException("there is no unit");
    }

    /** Of headings and of numbers that stand as text: Vietnamese unless said otherwise. */
    public Builder language(Locale language) {
      this.language = requireNonNull(language, "language");
      return this;
    }

    /** Who reports, as printed at the top; the unit itself where there is only one. */
    public Builder issuer(String issuer) {
      this.issuer = requireNonNull(issuer, "issuer");
      return this;
    }

    /** Printed over the issuer. */
    public Builder superior(String superior) {
      this.superior = requireNonNull(superior, "superior");
      return this;
    }

    /**
     * The same form, figures and time give the same bytes.
     *
     * @param createdAt kept in the file's properties
     */
    public Content write(Instant createdAt) {
      try {
        return Content.of(new BookWriter(this).write(createdAt));
      } catch (IOException e) {
        throw new UncheckedIOException("writing the workbook failed", e);
      }
    }
  }
}
