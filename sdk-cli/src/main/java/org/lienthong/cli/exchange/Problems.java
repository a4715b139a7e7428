package org.lienthong.cli.exchange;

import java.util.List;
import org.lienthong.cli.frame.Context;
import org.lienthong.cli.frame.ExitCode;
import org.lienthong.cli.frame.Failure;
import org.lienthong.cli.frame.JsonObject;
import org.lienthong.documents.ReceiveReport.Problem;

/** What did not work in one round of the exchange, and what becomes of it. */
final class Problems {
  private Problems() {}

  static void say(List<Problem> problems, Context context) {
    for (Problem problem : problems) {
      Failure failure = Failure.of(problem.cause(), context.language(), problem.where());
      context.remark(
          context.words().of(end(problem), failure.code(), failure.message(), failure.next()));
    }
  }

  /** Which sentence says whether it is tried again. */
  private static String end(Problem problem) {
    if (problem.dead()) return "exchange.dead";
    return problem.cause().retryable() ? "exchange.problem" : "exchange.refused";
  }

  static List<JsonObject> json(List<Problem> problems, Context context) {
    return problems.stream()
        .map(
            problem ->
                Failure.of(problem.cause(), context.language(), "")
                    .json()
                    .put("where", problem.where())
                    .put("dead", problem.dead()))
        .toList();
  }

  /** Of the worst: somebody must act before a refusal goes away. */
  static int exitCode(List<Problem> problems) {
    if (problems.isEmpty()) return ExitCode.YES;
    boolean passing = problems.stream().allMatch(problem -> problem.cause().retryable());
    return passing ? ExitCode.TRY_AGAIN : ExitCode.NO;
  }
}
