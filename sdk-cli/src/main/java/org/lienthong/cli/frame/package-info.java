/**
 * What all commands share: the parser, the two languages, answers for people and programs, and how
 * failures are said. A command implements {@link org.lienthong.cli.frame.Command}; {@link
 * org.lienthong.cli.frame.Program} runs it.
 */
@NullMarked
package org.lienthong.cli.frame;

import org.jspecify.annotations.NullMarked;
