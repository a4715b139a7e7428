/** The codec and the exchange beside their peers. */
@NullMarked
package org.lienthong.benchmarks.documents;

import org.jspecify.annotations.NullMarked;
