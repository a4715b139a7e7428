/** Drawings of charts. Not API: everything here may change at any time. */
@NullMarked
package org.lienthong.reporting.internal.chart;

import org.jspecify.annotations.NullMarked;
