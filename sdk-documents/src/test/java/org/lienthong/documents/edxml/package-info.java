@NullMarked
package org.lienthong.documents.edxml;

import org.jspecify.annotations.NullMarked;
