/** Not for users: how edXML files are taken apart and put together. */
@NullMarked
package org.lienthong.documents.internal.edxml;

import org.jspecify.annotations.NullMarked;
