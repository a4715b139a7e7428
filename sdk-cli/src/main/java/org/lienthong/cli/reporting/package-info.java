/** Commands on figures, forms and administrative units. */
@NullMarked
package org.lienthong.cli.reporting;

import org.jspecify.annotations.NullMarked;
