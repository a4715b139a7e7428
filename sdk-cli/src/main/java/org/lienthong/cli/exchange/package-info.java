/**
 * Commands that exchange documents: the hub, and the nodes that talk to it or to a real network. A
 * node is a folder; {@link org.lienthong.cli.exchange.NodeFolder} knows what is in it.
 */
@NullMarked
package org.lienthong.cli.exchange;

import org.jspecify.annotations.NullMarked;
