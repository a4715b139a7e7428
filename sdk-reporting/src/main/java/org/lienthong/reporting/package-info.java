/**
 * Forms as data, what units report in them, and what comes of it: checks, totals, the same series
 * on other boundaries, and reports people can open.
 *
 * <p>Start at {@link org.lienthong.reporting.Form#load(java.nio.file.Path)} and {@link
 * org.lienthong.reporting.Period#parse(String)}; read what the units sent with {@link
 * org.lienthong.reporting.SubmissionReader}, check it with {@link org.lienthong.reporting.Checks},
 * add it up with {@link org.lienthong.reporting.RollUp}, bring an older series onto today's units
 * with {@link org.lienthong.reporting.Boundaries} and set two side by side with {@link
 * org.lienthong.reporting.Comparison}. {@link org.lienthong.reporting.FormTables} turns the result
 * into tables, which {@link org.lienthong.reporting.Workbooks}, {@link
 * org.lienthong.reporting.ReportPdf} and {@link org.lienthong.reporting.Chart} draw; {@link
 * org.lienthong.reporting.TidyCsv} hands it to other programs.
 *
 * <p>Nothing here makes a zero of what was not reported, and nothing is estimated without saying
 * so: every {@link org.lienthong.reporting.Figure} knows where it comes from and how many units it
 * covers.
 */
@NullMarked
package org.lienthong.reporting;

import org.jspecify.annotations.NullMarked;
