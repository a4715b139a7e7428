package org.lienthong.cli.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lienthong.cli.frame.Answer;
import org.lienthong.cli.frame.Command;
import org.lienthong.cli.frame.Context;
import org.lienthong.cli.frame.JsonObject;
import org.lienthong.cli.frame.Lines;
import org.lienthong.cli.frame.WrongUseException;
import org.lienthong.core.OrganizationId;
import org.lienthong.documents.DocumentExchange;
import org.lienthong.documents.Party;
import picocli.CommandLine;

/** Makes a node: its settings and its store. */
@CommandLine.Command
public final class InitNodeCommand implements Command {
  @CommandLine.Parameters(paramLabel = "DIR", descriptionKey = "folder")
  private Path folder = Path.of("");

  @CommandLine.Option(names = "--organization", paramLabel = "ID", required = true)
  private OrganizationId organization = OrganizationId.of("-");

  @CommandLine.Option(names = "--name", paramLabel = "NAME")
  private String name = "";

  @CommandLine.Option(names = "--also-known-as", paramLabel = "ID", arity = "1..*")
  private List<OrganizationId> alsoKnownAs = List.of();

  @CommandLine.Mixin private final LinkOptions links = new LinkOptions();

  @CommandLine.Mixin private final RegisterOptions register = new RegisterOptions();

  @Override
  public Answer run(Context context) {
    NodeFolder node = new NodeFolder(folder);
    if (node.exists()) throw WrongUseException.of("CLI-079", node.settingsFile());
    NodeSettings settings =
        new NodeSettings(Party.of(organization, name), alsoKnownAs, links.links());
    List<String> registered = new ArrayList<>();
    for (NodeSettings.Link link : settings.links()) {
      if (register.run(link, settings, context)) registered.add(link.name());
    }
    node.make();
    // The store first: without it there is no node.
    try (DocumentExchange exchange = node.open(settings, context.clock())) {
      node.write(settings);
      JsonObject json =
          new JsonObject()
              .put("node", node.folder().toString())
              .put("organization", exchange.self().id().value())
              .put("connections", settings.links().stream().map(NodeSettings.Link::name).toList())
              .put("registered", registered);
      Lines lines = new Lines(context.words()).say("node.made", node.folder(), organization);
      registered.forEach(network -> lines.say("node.registered", organization, network));
      return Answer.done(json, lines.lines());
    }
  }
}
