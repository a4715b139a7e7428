/**
 * Exchange through folders, for networks of which nothing technical is known: people or another
 * program carry the files. Start at {@link org.lienthong.documents.folder.FolderConnection}.
 */
@NullMarked
package org.lienthong.documents.folder;

import org.jspecify.annotations.NullMarked;
