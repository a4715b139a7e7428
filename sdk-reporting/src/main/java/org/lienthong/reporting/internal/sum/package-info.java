/** Adding up and dividing without losing a unit. Not API. */
@NullMarked
package org.lienthong.reporting.internal.sum;

import org.jspecify.annotations.NullMarked;
