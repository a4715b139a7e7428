@NullMarked
package org.lienthong.documents.internal.edxml;

import org.jspecify.annotations.NullMarked;
