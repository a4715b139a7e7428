package org.lienthong.reporting;

import static java.util.Objects.requireNonNull;

import java.awt.Shape;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.reporting.internal.chart.GeoJson;

/**
 * Outlines of units, by their codes, that the user supplies: the SDK brings no boundaries along.
 * Immutable.
 */
public final class Geography {
  private final Map<String, Shape> outlines;

  private Geography(Map<String, ? extends Shape> outlines) {
    this.outlines = new LinkedHashMap<>(outlines);
  }

  /**
   * Reads a GeoJSON feature collection of polygons and multi-polygons in degrees (WGS 84), of at
   * most 64 MB, 20,000 features and 2 million positions. Features of one code belong together;
   * those without geometry are left out.
   *
   * @param name of the file, for messages
   * @param codeProperty which property of a feature holds the unit's code; text, or a whole number
   * @throws InputException REP-511 if it is something else, REP-512 if a feature lacks the
   *     property, REP-513 if it is no polygon or not in degrees, REP-514 or CORE-003 if it is too
   *     large
   */
  public static Geography read(String name, Content geoJson, String codeProperty) {
    requireNonNull(codeProperty, "codeProperty");
    return new Geography(GeoJson.read(name, geoJson, codeProperty));
  }

  /** In the order of the file. */
  public Set<String> codes() {
    return Collections.unmodifiableSet(outlines.keySet());
  }

  /** In degrees of longitude and latitude; not to be changed. */
  public Optional<Shape> outline(String code) {
    return Optional.ofNullable(outlines.get(code));
  }
}
