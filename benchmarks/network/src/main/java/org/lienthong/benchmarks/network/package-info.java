/** Whole deliveries over HTTP beside an AS4 library. */
@NullMarked
package org.lienthong.benchmarks.network;

import org.jspecify.annotations.NullMarked;
