@NullMarked
package org.lienthong.documents.axis;

import org.jspecify.annotations.NullMarked;
