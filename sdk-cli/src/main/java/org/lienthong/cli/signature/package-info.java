/** Commands that sign and verify. */
@NullMarked
package org.lienthong.cli.signature;

import org.jspecify.annotations.NullMarked;
