/**
 * Who owes which report when: regimes as data, due dates by level and recipient, working days.
 *
 * <p>Start at {@link org.lienthong.reporting.schedule.ReportingRegime#load(java.nio.file.Path)} and
 * ask it for the {@link org.lienthong.reporting.schedule.Obligation}s of a year.
 */
@NullMarked
package org.lienthong.reporting.schedule;

import org.jspecify.annotations.NullMarked;
