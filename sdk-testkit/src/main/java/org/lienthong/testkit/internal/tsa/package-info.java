/** The timestamp authority behind its door. */
@NullMarked
package org.lienthong.testkit.internal.tsa;

import org.jspecify.annotations.NullMarked;
