package org.lienthong.cli.frame;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.SdkException;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Says in either language what the parser could not make sense of. */
final class UsageProblems {
  private final Locale language;
  private final List<String> arguments;

  UsageProblems(Locale language, String... arguments) {
    this.language = language;
    this.arguments = List.of(arguments);
  }

  /** The one to say first: a misspelt option is why another is missing, not the other way. */
  static Optional<CommandLine.ParameterException> first(CommandLine.ParseResult parsed) {
    List<CommandLine.ParameterException> problems = new ArrayList<>();
    for (Exception error : parsed.errors()) {
      if (error instanceof CommandLine.ParameterException problem) problems.add(problem);
    }
    Optional<CommandLine.ParameterException> unknown =
        problems.stream()
            .filter(problem -> problem instanceof CommandLine.UnmatchedArgumentException)
            .findFirst();
    return unknown.isPresent() ? unknown : problems.stream().findFirst();
  }

  Failure of(CommandLine.ParameterException problem) {
    CommandSpec command = problem.getCommandLine().getCommandSpec();
    ArgSpec argument = problem.getArgSpec();
    if (problem instanceof CommandLine.UnmatchedArgumentException unmatched) {
      return unknown(command, unmatched.getUnmatched().get(0));
    }
    if (problem instanceof CommandLine.MissingParameterException missing) {
      return missing(command, missing);
    }
    if (problem instanceof CommandLine.OverwrittenOptionException twice) {
      return wrong("CLI-008", command.qualifiedName(), label(twice.getOverwritten()));
    }
    if (argument == null) return wrong("CLI-010", command.qualifiedName());
    Failure value = badValue(problem, argument);
    String message = label(argument) + ": " + value.message();
    return new Failure(ExitCode.WRONG_USE, value.code(), message, value.next());
  }

  private Failure badValue(CommandLine.ParameterException problem, ArgSpec argument) {
    String value = problem.getValue() == null ? "" : problem.getValue();
    Throwable cause = problem.getCause();
    if (cause instanceof SdkException) {
      return Failure.of(cause, language, "");
    }
    Class<?> type = argument.isMultiValue() ? argument.auxiliaryTypes()[0] : argument.type();
    if (type.isEnum()) {
      String allowed =
          Arrays.stream(type.getEnumConstants())
              .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
              .collect(joining(", "));
      return wrong("CLI-013", value, allowed);
    }
    if (type == int.class || type == Integer.class) return wrong("CLI-012", value);
    if (type == java.nio.file.Path.class) return wrong("CLI-016", value);
    return wrong("CLI-014", value);
  }

  private Failure unknown(CommandSpec command, String seen) {
    // What stands behind the equals sign may be a secret.
    String word = seen.startsWith("-") ? seen.replaceFirst("=.*", "") : seen;
    String name = command.qualifiedName();
    List<String> known = new ArrayList<>();
    if (word.startsWith("-")) {
      command.options().forEach(option -> known.addAll(List.of(option.names())));
      Optional<String> near = Nearest.of(word, known);
      return near.isPresent()
          ? wrong("CLI-001", name, word, near.get())
          : wrong("CLI-002", name, word);
    }
    if (command.subcommands().isEmpty()) return wrong("CLI-005", name, word);
    known.addAll(command.subcommands().keySet());
    Optional<String> near = Nearest.of(word, known);
    return near.isPresent()
        ? wrong("CLI-003", name, word, near.get())
        : wrong("CLI-004", name, word, String.join(", ", known));
  }

  private Failure missing(CommandSpec command, CommandLine.MissingParameterException problem) {
    List<ArgSpec> missing = problem.getMissing();
    if (missing.size() == 1
        && missing.get(0) instanceof OptionSpec option
        && Arrays.stream(option.names()).anyMatch(this::given)) {
      return wrong("CLI-007", command.qualifiedName(), label(option), option.paramLabel());
    }
    String labels = missing.stream().map(UsageProblems::label).collect(joining(", "));
    return wrong("CLI-006", command.qualifiedName(), labels);
  }

  private boolean given(String name) {
    return arguments.stream()
        .anyMatch(argument -> argument.equals(name) || argument.startsWith(name + "="));
  }

  private static String label(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private Failure wrong(String code, Object... arguments) {
    return Failure.of(
        ExitCode.WRONG_USE, ErrorDetail.of(code, UsageProblems.class, arguments), language);
  }
}
