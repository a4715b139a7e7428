package org.lienthong.cli.frame;

import static java.util.Objects.requireNonNull;

import java.util.function.Supplier;

/**
 * A command and the words that call it.
 *
 * @param path one word, or a group and a word, such as {@code report check}
 */
public record Registration(String path, Supplier<? extends Command> command) {
  public Registration {
    requireNonNull(path, "path");
    requireNonNull(command, "command");
  }
}
