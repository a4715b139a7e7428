@NullMarked
package org.lienthong.reporting.exchange;

import org.jspecify.annotations.NullMarked;
