/** Reads JSON so that every later complaint can name the line. Not API. */
@NullMarked
package org.lienthong.reporting.internal.json;

import org.jspecify.annotations.NullMarked;
