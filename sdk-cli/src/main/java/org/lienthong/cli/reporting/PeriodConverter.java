package org.lienthong.cli.reporting;

import org.lienthong.reporting.Period;
import picocli.CommandLine;

/** {@code 2026-Q2@nd09} and its like. */
final class PeriodConverter implements CommandLine.ITypeConverter<Period> {
  @Override
  public Period convert(String text) {
    return Period.parse(text);
  }
}
