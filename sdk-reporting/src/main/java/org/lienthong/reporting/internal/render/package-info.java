/** How tables, charts and documents are drawn. Not API: everything here may change at any time. */
@NullMarked
package org.lienthong.reporting.internal.render;

import org.jspecify.annotations.NullMarked;
