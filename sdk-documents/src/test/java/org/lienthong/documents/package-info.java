@NullMarked
package org.lienthong.documents;

import org.jspecify.annotations.NullMarked;
