@NullMarked
package org.lienthong.cli;

import org.jspecify.annotations.NullMarked;
