/** Not for users: signatures within XML files. Changes without notice. */
@NullMarked
package org.lienthong.signature.internal.xml;

import org.jspecify.annotations.NullMarked;
