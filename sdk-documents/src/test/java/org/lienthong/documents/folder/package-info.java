@NullMarked
package org.lienthong.documents.folder;

import org.jspecify.annotations.NullMarked;
