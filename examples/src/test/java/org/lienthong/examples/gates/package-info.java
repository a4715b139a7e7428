/** What holds in all modules at once, checked from the one module that sees them all. */
@NullMarked
package org.lienthong.examples.gates;

import org.jspecify.annotations.NullMarked;
