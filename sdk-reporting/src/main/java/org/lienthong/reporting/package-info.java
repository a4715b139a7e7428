@NullMarked
package org.lienthong.reporting;

import org.jspecify.annotations.NullMarked;
