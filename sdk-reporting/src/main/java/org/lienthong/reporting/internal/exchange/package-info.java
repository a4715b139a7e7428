@NullMarked
package org.lienthong.reporting.internal.exchange;

import org.jspecify.annotations.NullMarked;
