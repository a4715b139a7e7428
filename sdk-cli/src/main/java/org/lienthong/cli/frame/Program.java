package org.lienthong.cli.frame;

import static java.util.Objects.requireNonNull;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Runs one command line: parses, asks the command, prints its answer or why there is none. */
public final class Program {
  private final List<Registration> commands;
  private final String version;
  private final Terminal terminal;
  private final Clock clock;

  public Program(List<Registration> commands, String version, Terminal terminal, Clock clock) {
    this.commands = List.copyOf(commands);
    this.version = requireNonNull(version, "version");
    this.terminal = requireNonNull(terminal, "terminal");
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * @return one of {@link ExitCode}
   */
  public int run(String... arguments) {
    Globals globals = Globals.of(arguments);
    ParseResult parsed =
        CommandTree.build(commands, globals.language(), List.of(arguments)::contains)
            .parseArgs(arguments);
    Optional<CommandLine.ParameterException> problem = UsageProblems.first(parsed);
    while (parsed.hasSubcommand()) {
      parsed = parsed.subcommand();
      if (problem.isEmpty()) problem = UsageProblems.first(parsed);
    }
    if (problem.isEmpty() || parsed.isUsageHelpRequested()) return run(parsed, globals);
    Failure failure = new UsageProblems(globals.language(), arguments).of(problem.get());
    return fail(failure, problem.get(), globals);
  }

  private int run(ParseResult parsed, Globals globals) {
    CommandLine line = parsed.commandSpec().commandLine();
    if (parsed.isUsageHelpRequested()) {
      String help = line.getUsageMessage();
      if (globals.json()) terminal.print(new JsonObject().put("help", help).toString());
      else terminal.printBlock(help);
      return ExitCode.YES;
    }
    if (parsed.isVersionHelpRequested()) {
      if (globals.json()) terminal.print(new JsonObject().put("version", version).toString());
      else terminal.print(CommandTree.NAME + " " + version);
      return ExitCode.YES;
    }
    if (!(line.getCommand() instanceof Command command)) {
      if (!globals.json()) terminal.errorBlock(line.getUsageMessage());
      var mistake =
          WrongUseException.of(
              "CLI-009",
              parsed.commandSpec().qualifiedName(),
              String.join(", ", line.getSubcommands().keySet()));
      return fail(Failure.of(mistake, globals.language(), ""), mistake, globals);
    }
    return run(command, globals);
  }

  private int run(Command command, Globals globals) {
    try {
      Context context = new Context(globals.language(), globals.json(), clock, terminal);
      Answer answer = command.run(context);
      JsonObject json = answer.json();
      if (!globals.json()) answer.lines().forEach(terminal::print);
      else if (json != null) terminal.print(json.toString());
      return answer.exitCode();
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError thrown) {
      return fail(Failure.of(thrown, globals.language(), command.subject()), thrown, globals);
    }
  }

  private int fail(Failure failure, Throwable thrown, Globals globals) {
    Words words = new Words(globals.language());
    if (globals.json()) {
      terminal.print(new JsonObject().put("error", failure.json()).toString());
    }
    terminal.error(words.of("error", failure.code(), failure.message(), failure.next()));
    if (globals.debug()) {
      StringWriter trace = new StringWriter();
      thrown.printStackTrace(new PrintWriter(trace));
      terminal.errorBlock(trace.toString());
    }
    return failure.exitCode();
  }
}
