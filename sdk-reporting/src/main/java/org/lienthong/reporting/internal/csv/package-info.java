/** Reading CSV from people we do not know. Not API. */
@NullMarked
package org.lienthong.reporting.internal.csv;

import org.jspecify.annotations.NullMarked;
