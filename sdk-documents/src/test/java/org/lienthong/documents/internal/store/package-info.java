@NullMarked
package org.lienthong.documents.internal.store;

import org.jspecify.annotations.NullMarked;
