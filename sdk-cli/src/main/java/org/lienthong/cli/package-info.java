/**
 * The command {@code lienthong}. Start at {@link org.lienthong.cli.Commands}, which lists what it
 * can do; {@code frame} is what all commands share, the other packages hold one class for each
 * command.
 */
@NullMarked
package org.lienthong.cli;

import org.jspecify.annotations.NullMarked;
