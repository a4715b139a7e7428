/** Words and numbers in messages. Not API. */
@NullMarked
package org.lienthong.reporting.internal.text;

import org.jspecify.annotations.NullMarked;
