/** Workbooks (.xlsx) that come from people we do not know. Not API. */
@NullMarked
package org.lienthong.reporting.internal.workbook;

import org.jspecify.annotations.NullMarked;
