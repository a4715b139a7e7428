package org.lienthong.reporting;

import static java.util.Objects.requireNonNull;

/**
 * What a workbook of {@link FormWorkbook} says of itself in its hidden ids.
 *
 * @param form its id
 * @param revision of what the form asks for; another heading makes no other revision
 * @param period as {@link Period#toString()} writes it
 */
public record WorkbookLabel(String form, String version, String revision, String period) {
  public WorkbookLabel {
    requireNonNull(form, "form");
    requireNonNull(version, "version");
    requireNonNull(revision, "revision");
    requireNonNull(period, "period");
  }
}
