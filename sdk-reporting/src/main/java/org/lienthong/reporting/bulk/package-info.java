/**
 * Figures by the million: many units, periods and indicators at once, and member rows as they come
 * out of a register. For those who have them; a report of one period needs none of this.
 *
 * <p>Start at {@link org.lienthong.reporting.bulk.Cube} for cells and {@link
 * org.lienthong.reporting.bulk.MemberTables} for rows of persons. A {@link
 * org.lienthong.reporting.bulk.RollUpEngine} adds cells up along a hierarchy; the one shipped works
 * in memory, and another may work where the data already are.
 */
@NullMarked
package org.lienthong.reporting.bulk;

import org.jspecify.annotations.NullMarked;
