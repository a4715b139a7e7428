@NullMarked
package org.lienthong.signature;

import org.jspecify.annotations.NullMarked;
