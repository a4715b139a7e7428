/** Runs contestants side by side. */
@NullMarked
package org.lienthong.benchmarks;

import org.jspecify.annotations.NullMarked;
