package org.lienthong.cli.documents;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.cli.frame.WrongUseException;
import org.lienthong.documents.edxml.BusinessInfo;
import picocli.CommandLine;

/** What the new document does to earlier ones. */
final class BusinessOptions {
  @CommandLine.Option(names = "--recall", paramLabel = "DOCUMENT_ID")
  private @Nullable String recall;

  @CommandLine.Option(names = "--update", paramLabel = "DOCUMENT_ID")
  private @Nullable String update;

  @CommandLine.Option(names = "--replace", paramLabel = "DOCUMENT_ID", arity = "1..*")
  private @Nullable List<String> replace;

  @CommandLine.Option(names = "--reason", paramLabel = "TEXT")
  private @Nullable String reason;

  /**
   * @throws WrongUseException CLI-032 if several are asked for, CLI-033 if target or reason stand
   *     alone
   */
  BusinessInfo info() {
    long asked = Stream.of(recall != null, update != null, replace != null).filter(b -> b).count();
    if (asked > 1) throw WrongUseException.of("CLI-032");
    String why = reason;
    if ((asked == 1) != (why != null)) throw WrongUseException.of("CLI-033");
    if (why == null) return BusinessInfo.newDocument();
    if (recall != null) return BusinessInfo.recall(recall, why);
    if (update != null) return BusinessInfo.update(update, why);
    return BusinessInfo.replace(replace == null ? List.of() : replace, why);
  }
}
