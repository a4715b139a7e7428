/** Not for users: the axis's calls, headers and answers on the wire. */
@NullMarked
package org.lienthong.documents.internal.axis;

import org.jspecify.annotations.NullMarked;
