package org.lienthong.cli.reporting;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lienthong.cli.frame.InputFiles;
import org.lienthong.cli.frame.WrongUseException;
import org.lienthong.core.AdministrativeUnits;
import picocli.CommandLine;

/** Which lists of units apply; the bundled ones where nothing is said. */
final class UnitsOptions {
  @CommandLine.Option(names = "--units", paramLabel = "FILE", descriptionKey = "list.units")
  private @Nullable Path units;

  @CommandLine.Option(names = "--changes", paramLabel = "FILE", descriptionKey = "list.changes")
  private @Nullable Path changes;

  /** The files of them that are given. */
  InputFiles files() {
    return InputFiles.of(units, changes);
  }

  /**
   * @throws WrongUseException CLI-050 if changes are given without the units they speak of
   */
  AdministrativeUnits load() {
    if (units != null) return UnitLists.load(units, changes);
    if (changes != null) throw WrongUseException.of("CLI-050");
    return AdministrativeUnits.bundled();
  }
}
