/** Signing and verdicts beside their peers. */
@NullMarked
package org.lienthong.benchmarks.signature;

import org.jspecify.annotations.NullMarked;
