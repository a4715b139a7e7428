package org.lienthong.reporting;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.Content;
import org.lienthong.reporting.internal.chart.ChartTable;
import org.lienthong.reporting.internal.chart.ChartWords;
import org.lienthong.reporting.internal.chart.Picture;
import org.lienthong.reporting.internal.chart.TableHtml;
import org.lienthong.reporting.internal.render.Markup;
import org.xml.sax.SAXException;

/**
 * A chart as SVG or PNG, lettered in the bundled font, readable in black and white and by screen
 * readers. What was not reported is drawn as missing, never as zero. Equal charts give equal bytes
 * on one version of Java. Immutable.
 *
 * <p>All factories take what a listener must know who cannot see the chart; an empty description is
 * replaced by the largest and smallest figures. They throw IllegalArgumentException for more than
 * 240 categories and for series of another length.
 */
public final class Chart {
  private static final int MOST_CATEGORIES = 240;

  /** What is drawn. */
  public enum Kind {
    /** One to four series. */
    BAR(4),
    /** One to four series. */
    LINE(4),
    /** Up to eight series. */
    STACKED(8),
    SHARE(1),
    PROGRESS(2),
    MAP(1);

    private final int mostSeries;

    Kind(int mostSeries) {
      this.mostSeries = mostSeries;
    }

    /** How many series can be told apart. */
    public int mostSeries() {
      return mostSeries;
    }
  }

  private final Kind kind;
  private final String title;
  private final String description;
  private final List<String> categories;
  private final List<Bars> series;
  private final List<String> codes;
  private final @Nullable Geography geography;

  private Chart(
      Kind kind,
      String title,
      String description,
      List<String> categories,
      List<Bars> series,
      List<String> codes,
      @Nullable Geography geography) {
    this.kind = kind;
    this.title = requireNonNull(title, "title");
    this.categories = List.copyOf(categories);
    this.series = List.copyOf(series);
    this.codes = List.copyOf(codes);
    this.geography = geography;
    if (categories.isEmpty()) throw new IllegalArgumentException("a chart needs a category");
    if (categories.size() > MOST_CATEGORIES) {
      throw new IllegalArgumentException(
          "a chart takes %d categories, was %d".formatted(MOST_CATEGORIES, categories.size()));
    }
    if (series.isEmpty() || series.size() > kind.mostSeries) {
      throw new IllegalArgumentException(
          "a chart takes 1 to %d series, was %d".formatted(kind.mostSeries, series.size()));
    }
    for (Bars bars : series) {
      if (bars.values.size() != categories.size()) {
        throw new IllegalArgumentException(
            "series \"%s\" has %d values for %d categories"
                .formatted(bars.name, bars.values.size(), categories.size()));
      }
    }
    this.description =
        description.isBlank()
            ? ChartWords.describe(kind, this.categories, this.series)
            : description;
  }

  private static Chart of(
      Kind kind, String title, String description, List<String> categories, Bars... series) {
    List<Bars> all = Arrays.asList(series);
    return new Chart(kind, title, description, categories, all, List.of(), null);
  }

  /** Horizontal bars, grouped by category in the order given, of one to four series. */
  public static Chart bar(
      String title, String description, List<String> categories, Bars... series) {
    return of(Kind.BAR, title, description, categories, series);
  }

  /** One to four lines through time, with a gap where a figure is missing. */
  public static Chart line(String title, String description, List<String> periods, Bars... series) {
    return of(Kind.LINE, title, description, periods, series);
  }

  /** Horizontal bars of up to eight parts; the sum at their end says how many parts it lacks. */
  public static Chart stacked(
      String title, String description, List<String> categories, Bars... series) {
    return of(Kind.STACKED, title, description, categories, series);
  }

  /**
   * Percentages of the sum of what was reported: a circle, or bars if there are more than eight
   * parts.
   *
   * @throws IllegalArgumentException if a part is negative
   */
  public static Chart share(String title, String description, List<String> parts, Bars values) {
    for (BigDecimal value : values.values) {
      if (value != null && value.signum() < 0) {
        throw new IllegalArgumentException("a share cannot be negative, was " + value);
      }
    }
    return of(Kind.SHARE, title, description, parts, values);
  }

  /** What was reached beside what was set; a target that is missing was not set. */
  public static Chart progress(
      String title, String description, List<String> categories, Bars reached, Bars targets) {
    return of(Kind.PROGRESS, title, description, categories, reached, targets);
  }

  /**
   * Units in their places, in up to five classes of about as many units. Those without an outline
   * are named under the map; outlines of other units are not drawn.
   */
  public static Chart map(
      String title, String description, Geography geography, String name, List<Region> regions) {
    requireNonNull(geography, "geography");
    List<@Nullable BigDecimal> values = new ArrayList<>();
    for (Region region : regions) values.add(region.value);
    return new Chart(
        Kind.MAP,
        title,
        description,
        regions.stream().map(Region::name).toList(),
        List.of(new Bars(name, values)),
        regions.stream().map(Region::code).toList(),
        geography);
  }

  /**
   * The same of units as they were reported.
   *
   * @param values one for each unit
   */
  public static Chart map(
      String title,
      String description,
      Geography geography,
      List<AdministrativeUnit> units,
      Bars values) {
    requireNonNull(geography, "geography");
    return new Chart(
        Kind.MAP,
        title,
        description,
        units.stream().map(AdministrativeUnit::fullName).toList(),
        List.of(values),
        units.stream().map(AdministrativeUnit::code).toList(),
        geography);
  }

  /**
   * One value for each category.
   *
   * @param values null where nothing was reported, which is drawn as such and not as zero
   * @param figures what the values were taken from, which says how a number is meant, why there is
   *     none, and how much it covers; empty if nothing is known of that
   */
  public record Bars(String name, List<@Nullable BigDecimal> values, List<Figure> figures) {
    public Bars {
      requireNonNull(name, "name");
      values = Collections.unmodifiableList(new ArrayList<>(values));
      figures = List.copyOf(figures);
      if (!figures.isEmpty() && figures.size() != values.size()) {
        throw new IllegalArgumentException(
            "%d figures for %d values".formatted(figures.size(), values.size()));
      }
    }

    public Bars(String name, List<@Nullable BigDecimal> values) {
      this(name, values, List.of());
    }

    /** With signs such as ≈, reasons and coverage; a line shows what covers too little apart. */
    public static Bars ofFigures(String name, List<Figure> figures) {
      List<@Nullable BigDecimal> values = new ArrayList<>();
      for (Figure figure : figures) values.add(figure.value().number().orElse(null));
      return new Bars(name, values, figures);
    }

    public static Bars of(String name, long... values) {
      return new Bars(name, Arrays.stream(values).mapToObj(BigDecimal::valueOf).toList());
    }
  }

  /**
   * A unit of a map.
   *
   * @param code as in the {@link Geography}
   * @param value null where nothing was reported
   */
  public record Region(String code, String name, @Nullable BigDecimal value) {
    public Region {
      requireNonNull(code, "code");
      requireNonNull(name, "name");
    }
  }

  public Kind kind() {
    return kind;
  }

  public String title() {
    return title;
  }

  public String description() {
    return description;
  }

  public List<String> categories() {
    return categories;
  }

  public List<Bars> series() {
    return series;
  }

  /** Of the units of a map, one for each category; else empty. */
  public List<String> codes() {
    return codes;
  }

  /** Of a map. */
  public Optional<Geography> geography() {
    return Optional.ofNullable(geography);
  }

  /** For web pages: letters are text, in Times New Roman or the nearest serif there is. */
  public Content svg() {
    return draw(false);
  }

  /** For print: letters are outlines of the bundled font and look alike everywhere. */
  public Content outlinedSvg() {
    return draw(true);
  }

  /**
   * 1280 pixels wide, with title and description in it. Needs no screen, but Java looks for one
   * unless {@code java.awt.headless} is true.
   */
  public Content png() {
    try (Picture picture = Picture.of(this)) {
      return Content.of(picture.png());
    } catch (IOException e) {
      throw new UncheckedIOException("the bundled font cannot be read", e);
    }
  }

  /** The same figures as a table, with the percentages and sums that the chart shows. */
  public ReportTable table() {
    return ChartTable.of(this);
  }

  /** The same as HTML, for readers who cannot use a picture. */
  public String tableHtml() {
    StringWriter html = new StringWriter();
    try {
      TableHtml.write(table(), Markup.to(html));
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
    return html.toString();
  }

  private Content draw(boolean outlines) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Picture picture = Picture.of(this)) {
      Markup svg = Markup.to(bytes);
      svg.begin();
      picture.svg(outlines, svg);
      svg.end();
    } catch (IOException e) {
      throw new UncheckedIOException("the bundled font cannot be read", e);
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
    return Content.of(bytes.toByteArray());
  }
}
