/**
 * The whole way once, from the figures of 129 communes to a report that two agencies can check, on
 * one machine and with made-up data. Start at {@link org.lienthong.examples.quickstart.Quickstart}:
 * each step is a small class that uses the SDK as a program of yours would.
 */
@NullMarked
package org.lienthong.examples.quickstart;

import org.jspecify.annotations.NullMarked;
