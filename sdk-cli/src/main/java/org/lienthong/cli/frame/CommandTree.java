package org.lienthong.cli.frame;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.lienthong.core.OrganizationId;
import org.lienthong.core.Sha256;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

/** Builds the parser: the options that all commands share, the groups, the commands. */
final class CommandTree {
  static final String NAME = "lienthong";

  /** The languages that people can choose. */
  enum Language {
    VI,
    EN
  }

  private CommandTree() {}

  /** With every command whole. */
  static CommandLine build(List<Registration> registrations, Locale language) {
    return build(registrations, language, word -> true);
  }

  /**
   * @param named whether a word is among the arguments; a command that is not named cannot be
   *     reached, and is only listed, because reading its options takes its time
   */
  static CommandLine build(
      List<Registration> registrations, Locale language, Predicate<String> named) {
    CommandSpec root = CommandSpec.create().name(NAME);
    root.addOption(shared("--lang").type(Language.class).paramLabel("vi|en").build())
        .addOption(shared("--json").type(boolean.class).build())
        .addOption(shared("--debug").type(boolean.class).build())
        .addOption(shared("--help", "-h").type(boolean.class).usageHelp(true).build())
        .addOption(OptionSpec.builder("--version").type(boolean.class).versionHelp(true).build());
    Map<String, CommandSpec> groups = new HashMap<>();
    for (Registration registration : registrations) {
      String[] words = registration.path().split(" ", -1);
      CommandSpec parent = root;
      for (int i = 0; i < words.length - 1; i++) parent = group(groups, parent, words[i]);
      CommandSpec command =
          named.test(words[0])
              ? CommandSpec.forAnnotatedObject(registration.command().get())
              : CommandSpec.create();
      String name = words[words.length - 1];
      command.usageMessage().descriptionHeading("%n");
      parent.addSubcommand(name, command.name(name));
    }
    CommandLine line = new CommandLine(root);
    collectErrors(line);
    line.setResourceBundle(Words.bundle("help", language))
        .setExpandAtFiles(false)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpLongOptionsMaxWidth(28)
        .setUsageHelpWidth(100)
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    line.registerConverter(LocalDate.class, Values::date)
        .registerConverter(Instant.class, Values::instant)
        .registerConverter(OrganizationId.class, Values::organization)
        .registerConverter(Sha256.class, Values::sha256)
        .registerConverter(Path.class, Path::of);
    return line;
  }

  /** So that all are known before one is said. */
  private static void collectErrors(CommandLine line) {
    line.getCommandSpec().parser().collectErrors(true);
    line.getSubcommands().values().forEach(CommandTree::collectErrors);
  }

  private static OptionSpec.Builder shared(String... names) {
    return OptionSpec.builder(names).scopeType(ScopeType.INHERIT);
  }

  private static CommandSpec group(Map<String, CommandSpec> groups, CommandSpec root, String name) {
    return groups.computeIfAbsent(
        name,
        word -> {
          CommandSpec group = CommandSpec.create().name(word);
          root.addSubcommand(word, group);
          return group;
        });
  }
}
