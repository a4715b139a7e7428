/**
 * Exchange of official documents: start at {@link org.lienthong.documents.DocumentExchange}, which
 * sends, receives, reports how far documents are and tells what became of those sent.
 *
 * <p>Documents are {@link org.lienthong.documents.edxml.EdxmlDocument}s; whoever needs only the
 * file format finds it in {@code edxml}. Networks are in packages of their own: {@code axis} for
 * the national document axis, {@code connection} for whoever adds another.
 *
 * <p>Everything here is immutable or thread-safe unless it says otherwise.
 */
@NullMarked
package org.lienthong.documents;

import org.jspecify.annotations.NullMarked;
