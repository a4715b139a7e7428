package org.lienthong.reporting.internal.chart;

import java.awt.geom.Path2D;
import org.lienthong.core.InputException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads coordinates however deep their lists lie. Which ring is a hole needs no telling. */
final class Rings {
  private static final int MOST_POSITIONS = 2_000_000;

  /** Makes the error of a code. */
  interface Refusal {
    InputException of(String code, Object... arguments);
  }

  private final JsonParser parser;
  private final Refusal refusal;
  private int positions;

  Rings(JsonParser parser, Refusal refusal) {
    this.parser = parser;
    this.refusal = refusal;
  }

  /** From the bracket that the parser stands on to the one that closes it. */
  Path2D read(int feature) {
    Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    if (parser.currentToken() != JsonToken.START_ARRAY) throw refusal.of("REP-511");
    list(path, feature, false);
    return path;
  }

  /**
   * @param begun whether a ring has a first position already
   * @return whether this was a position, which is no list of others
   */
  private boolean list(Path2D path, int feature, boolean begun) {
    JsonToken token = parser.nextToken();
    if (token != null && token.isNumeric()) return position(path, begun, feature);
    boolean ring = false;
    while (token == JsonToken.START_ARRAY) {
      ring |= list(path, feature, ring);
      token = parser.nextToken();
    }
    if (token != JsonToken.END_ARRAY) throw refusal.of("REP-511");
    if (ring) path.closePath();
    return false;
  }

  private boolean position(Path2D path, boolean begun, int feature) {
    if (++positions > MOST_POSITIONS) throw refusal.of("REP-514", MOST_POSITIONS);
    double longitude = parser.getDoubleValue();
    JsonToken second = parser.nextToken();
    if (second == null || !second.isNumeric()) throw refusal.of("REP-511");
    double latitude = parser.getDoubleValue();
    // Metres of a national grid lie far outside.
    if (!(Math.abs(longitude) <= 180) || !(Math.abs(latitude) <= 90)) {
      throw refusal.of("REP-513", feature, longitude + " " + latitude);
    }
    if (begun) path.lineTo(longitude, latitude);
    else path.moveTo(longitude, latitude);
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (!parser.currentToken().isNumeric()) throw refusal.of("REP-511");
    }
    return true;
  }
}
