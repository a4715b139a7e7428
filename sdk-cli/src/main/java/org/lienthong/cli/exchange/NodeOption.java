package org.lienthong.cli.exchange;

import java.nio.file.Path;
import org.lienthong.cli.frame.Context;
import org.lienthong.documents.DocumentExchange;
import org.lienthong.documents.TransmitReport;
import picocli.CommandLine;

/** Which node acts. */
final class NodeOption {
  @CommandLine.Option(
      names = "--node",
      paramLabel = "DIR",
      required = true,
      descriptionKey = "node.folder")
  private Path folder = Path.of("");

  NodeFolder folder() {
    return new NodeFolder(folder);
  }

  /** For questions that the store alone can answer. */
  DocumentExchange openStore(Context context) {
    NodeFolder node = folder();
    return node.openStore(node.settings(), context.clock());
  }

  DocumentExchange openStore(Context context, Witness witness) {
    NodeFolder node = folder();
    return node.openStore(node.settings(), context.clock(), witness);
  }

  DocumentExchange open(Context context) {
    NodeFolder node = folder();
    return node.open(node.settings(), context.clock());
  }

  /**
   * Hands over what is due now. What fails is kept and due again, so that it is said and no more.
   */
  static TransmitReport transmit(DocumentExchange exchange, Context context) {
    TransmitReport report = exchange.transmit();
    Problems.say(report.problems(), context);
    return report;
  }
}
