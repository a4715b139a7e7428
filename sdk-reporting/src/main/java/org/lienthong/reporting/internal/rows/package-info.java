/** Counting rows by the million straight from the bytes of a file. Not API. */
@NullMarked
package org.lienthong.reporting.internal.rows;

import org.jspecify.annotations.NullMarked;
