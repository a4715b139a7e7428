package org.lienthong.cli.reporting;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lienthong.cli.frame.WrongUseException;
import org.lienthong.core.Content;
import org.lienthong.reporting.Chart;
import org.lienthong.reporting.Geography;

/** Boundaries that the user supplies for a map. */
final class GeographyFile {
  private GeographyFile() {}

  /**
   * @return null for what is no map
   * @throws WrongUseException CLI-082 if a map has no boundaries, or something else has
   */
  static @Nullable Geography of(Chart.Kind kind, @Nullable Path file, String codeProperty) {
    if ((kind == Chart.Kind.MAP) != (file != null)) throw WrongUseException.of("CLI-082");
    if (file == null) return null;
    return Geography.read(file.toString(), Content.of(file), codeProperty);
  }
}
