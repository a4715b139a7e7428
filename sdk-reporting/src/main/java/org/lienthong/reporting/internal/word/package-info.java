/** Word documents (.docx), written and read. */
@NullMarked
package org.lienthong.reporting.internal.word;

import org.jspecify.annotations.NullMarked;
