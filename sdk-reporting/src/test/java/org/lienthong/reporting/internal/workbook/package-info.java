@NullMarked
package org.lienthong.reporting.internal.workbook;

import org.jspecify.annotations.NullMarked;
