package org.lienthong.cli.exchange;

import java.util.ArrayList;
import java.util.List;
import org.lienthong.cli.frame.Answer;
import org.lienthong.cli.frame.Command;
import org.lienthong.cli.frame.Context;
import org.lienthong.cli.frame.JsonObject;
import org.lienthong.cli.frame.Lines;
import picocli.CommandLine;

/** Tells the networks of a node whom it serves. */
@CommandLine.Command
public final class RegisterNodeCommand implements Command {
  @CommandLine.Mixin private final NodeOption node = new NodeOption();

  @CommandLine.Mixin private final RegisterOptions register = new RegisterOptions();

  @Override
  public Answer run(Context context) {
    NodeSettings settings = node.folder().settings();
    List<String> registered = new ArrayList<>();
    Lines lines = new Lines(context.words());
    for (NodeSettings.Link link : settings.links()) {
      if (!register.run(link, settings, context)) continue;
      registered.add(link.name());
      lines.say("node.registered", settings.self().id(), link.name());
    }
    if (registered.isEmpty()) lines.say("node.nothing-registered");
    return Answer.done(new JsonObject().put("registered", registered), lines.lines());
  }
}
