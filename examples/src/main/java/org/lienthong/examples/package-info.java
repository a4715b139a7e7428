/**
 * Programs to run and copy from. {@link org.lienthong.examples.FirstDocument} is the shortest,
 * {@link org.lienthong.examples.quickstart.Quickstart} goes the whole way.
 */
@NullMarked
package org.lienthong.examples;

import org.jspecify.annotations.NullMarked;
