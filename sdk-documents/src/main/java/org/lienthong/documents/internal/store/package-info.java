/**
 * Not for users: the durable store of the exchange. {@link
 * org.lienthong.documents.internal.store.Database} runs transactions, {@link
 * org.lienthong.documents.internal.store.Blobs} keeps files, the others are one table each.
 */
@NullMarked
package org.lienthong.documents.internal.store;

import org.jspecify.annotations.NullMarked;
