/**
 * What a network must offer so that documents can travel over it. Start at {@link
 * org.lienthong.documents.connection.Connection} to add a network; whoever only uses one finds the
 * axis in {@code org.lienthong.documents.axis}.
 *
 * <p>A connection moves files and says what happened. Retrying, remembering and deciding what
 * counts as delivered is the exchange's work, not the connection's.
 */
@NullMarked
package org.lienthong.documents.connection;

import org.jspecify.annotations.NullMarked;
