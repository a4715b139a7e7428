/**
 * What an organisation has promised to reach, and how it stands.
 *
 * <p>Start at {@link org.lienthong.reporting.target.Target#load(java.nio.file.Path)} and hold each
 * against a figure with {@link org.lienthong.reporting.target.Target#assess}; the {@link
 * org.lienthong.reporting.target.Progress} says in words which rule it was judged by.
 */
@NullMarked
package org.lienthong.reporting.target;

import org.jspecify.annotations.NullMarked;
