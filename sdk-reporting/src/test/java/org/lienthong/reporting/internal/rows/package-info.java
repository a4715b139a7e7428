@NullMarked
package org.lienthong.reporting.internal.rows;

import org.jspecify.annotations.NullMarked;
