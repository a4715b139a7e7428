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
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;
import org.lienthong.reporting.internal.render.BarChart;
import org.lienthong.reporting.internal.render.ChartTable;
import org.lienthong.reporting.internal.render.Markup;
import org.xml.sax.SAXException;

/**
 * A chart as SVG, drawn without AWT fonts, readable in black and white and by screen readers. Equal
 * charts give equal bytes. Immutable.
 */
public final class Chart {
  private final String title;
  private final String description;
  private final List<String> categories;
  private final List<Bars> series;

  private Chart(String title, String description, List<String> categories, List<Bars> series) {
    this.title = requireNonNull(title, "title");
    this.description = requireNonNull(description, "description");
    this.categories = List.copyOf(categories);
    this.series = List.copyOf(series);
    if (categories.isEmpty()) throw new IllegalArgumentException("a chart needs a category");
    if (series.isEmpty() || series.size() > 4) {
      throw new IllegalArgumentException("a chart takes 1 to 4 series, was " + series.size());
    }
    for (Bars bars : series) {
      if (bars.values.size() != categories.size()) {
        throw new IllegalArgumentException(
            "series \"%s\" has %d values for %d categories"
                .formatted(bars.name, bars.values.size(), categories.size()));
      }
    }
  }

  /**
   * Horizontal bars, grouped by category in the order given.
   *
   * @param description what a listener must know who cannot see the chart
   * @param series one to four
   */
  public static Chart bar(
      String title, String description, List<String> categories, Bars... series) {
    return new Chart(title, description, categories, Arrays.asList(series));
  }

  /**
   * One value for each category.
   *
   * @param values null where nothing was reported, which is drawn as such and not as zero
   */
  public record Bars(String name, List<@Nullable BigDecimal> values) {
    public Bars {
      requireNonNull(name, "name");
      values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    public static Bars of(String name, long... values) {
      return new Bars(name, Arrays.stream(values).mapToObj(BigDecimal::valueOf).toList());
    }
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

  /** For web pages: letters are text, in Times New Roman or the nearest serif there is. */
  public Content svg() {
    return draw(false);
  }

  /** For print: letters are outlines of the bundled font and look alike everywhere. */
  public Content outlinedSvg() {
    return draw(true);
  }

  /** The same figures as an HTML table, for readers who cannot use a picture. */
  public String tableHtml() {
    StringWriter html = new StringWriter();
    try {
      ChartTable.write(this, Markup.to(html));
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
    return html.toString();
  }

  private Content draw(boolean outlines) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      Markup svg = Markup.to(bytes);
      svg.begin();
      BarChart.draw(this, outlines, svg);
      svg.end();
    } catch (IOException e) {
      throw new UncheckedIOException("the bundled font cannot be read", e);
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
    return Content.of(bytes.toByteArray());
  }
}
