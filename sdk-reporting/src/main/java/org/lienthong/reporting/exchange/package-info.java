/**
 * Figures for other systems and from them: SDMX-CSV, ADX and the data values of DHIS2. Start at
 * {@link org.lienthong.reporting.exchange.Observation}, the one shape that all of them share.
 *
 * <p>What a format cannot carry exactly is refused by name, never rounded or left out in silence.
 *
 * <p>Other reporting systems are reached by an adapter ({@link
 * org.lienthong.reporting.exchange.ReportLink}) that whoever knows them writes; none is shipped.
 */
@NullMarked
package org.lienthong.reporting.exchange;

import org.jspecify.annotations.NullMarked;
