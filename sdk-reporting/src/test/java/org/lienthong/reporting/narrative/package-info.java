@NullMarked
package org.lienthong.reporting.narrative;

import org.jspecify.annotations.NullMarked;
