@NullMarked
package org.lienthong.reporting.internal.chart;

import org.jspecify.annotations.NullMarked;
