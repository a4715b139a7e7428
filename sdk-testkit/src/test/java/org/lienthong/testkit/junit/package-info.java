@NullMarked
package org.lienthong.testkit.junit;

import org.jspecify.annotations.NullMarked;
