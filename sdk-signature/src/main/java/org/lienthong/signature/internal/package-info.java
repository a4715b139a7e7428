/** Not for users: PDF bytes, cryptographic messages, certificate paths. Changes without notice. */
@NullMarked
package org.lienthong.signature.internal;

import org.jspecify.annotations.NullMarked;
