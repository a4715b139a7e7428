/**
 * Reads the tables shipped with {@code org.lienthong.core}. Not for users: it may change at will.
 */
@NullMarked
package org.lienthong.core.internal;

import org.jspecify.annotations.NullMarked;
