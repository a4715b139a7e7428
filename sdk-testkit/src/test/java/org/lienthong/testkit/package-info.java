@NullMarked
package org.lienthong.testkit;

import org.jspecify.annotations.NullMarked;
