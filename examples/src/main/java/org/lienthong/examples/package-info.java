@NullMarked
package org.lienthong.examples;

import org.jspecify.annotations.NullMarked;
