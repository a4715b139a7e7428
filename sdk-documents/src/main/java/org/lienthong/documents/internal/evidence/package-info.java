/** Not for users: how evidence bundles are packed and taken apart. */
@NullMarked
package org.lienthong.documents.internal.evidence;

import org.jspecify.annotations.NullMarked;
