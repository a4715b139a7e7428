package org.lienthong.cli.exchange;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.cli.frame.Answer;
import org.lienthong.cli.frame.Command;
import org.lienthong.cli.frame.Context;
import org.lienthong.cli.frame.ExitCode;
import org.lienthong.cli.frame.JsonObject;
import org.lienthong.cli.frame.Lines;
import org.lienthong.cli.frame.WrongUseException;
import org.lienthong.core.Content;
import org.lienthong.core.OrganizationId;
import org.lienthong.testkit.ExchangeHub;
import org.lienthong.testkit.FaultScript;
import org.lienthong.testkit.HubSystem;
import picocli.CommandLine;

/** A document axis on this machine, to try things out without any network. */
@CommandLine.Command
public final class HubCommand implements Command {
  /** Of a hub nobody said anything else about; their bodies come with {@code node init}. */
  private static final List<String> SAMPLE_SYSTEMS =
      List.of("vxp.mau.01", "vxp.mau.02", "vxp.mau.03");

  @CommandLine.Option(names = "--port", paramLabel = "N")
  private int port;

  @CommandLine.Option(names = "--data", paramLabel = "DIR")
  private @Nullable Path data;

  @CommandLine.Option(names = "--faults", paramLabel = "SCRIPT.json")
  private @Nullable Path faults;

  @CommandLine.Option(names = "--system", paramLabel = "ID[=ORG,ORG…]")
  private List<String> systems = List.of();

  @Override
  public Answer run(Context context) {
    if (port < 0 || port > 65_535) throw WrongUseException.of("CLI-074", port);
    ExchangeHub.Builder builder = ExchangeHub.builder().port(port).clock(context.clock());
    if (data != null) builder.data(data);
    if (faults != null) builder.faults(FaultScript.read(Content.of(faults)));
    try (ExchangeHub hub = builder.start()) {
      systems.forEach(system -> register(hub, system));
      if (hub.systems().isEmpty()) SAMPLE_SYSTEMS.forEach(hub::register);
      context.answer(json(hub), text(hub, context));
      context.untilStopped();
    }
    return Answer.said(ExitCode.YES, List.of());
  }

  private static void register(ExchangeHub hub, String system) {
    String[] parts = system.split("=", 2);
    try {
      OrganizationId[] bodies =
          parts.length == 1
              ? new OrganizationId[0]
              : List.of(parts[1].split(",", -1)).stream()
                  .map(OrganizationId::of)
                  .toArray(OrganizationId[]::new);
      hub.register(parts[0], bodies);
    } catch (IllegalArgumentException e) {
      throw WrongUseException.of("CLI-075", system);
    }
  }

  private static JsonObject json(ExchangeHub hub) {
    return new JsonObject()
        .put("url", hub.url().toString())
        .put("systems", hub.systems().stream().map(HubCommand::json).toList());
  }

  private static JsonObject json(HubSystem system) {
    return new JsonObject()
        .put("systemId", system.systemId())
        .put("secretFile", system.secretFile().toString())
        .put("organizations", system.organizations().stream().map(OrganizationId::value).toList());
  }

  private static List<String> text(ExchangeHub hub, Context context) {
    Lines lines = new Lines(context.words()).say("hub.running", hub.url());
    for (HubSystem system : hub.systems()) {
      lines.labelled(system.systemId(), system.secretFile().toString());
      system.organizations().forEach(body -> lines.below(body.value()));
    }
    return lines.say("hub.how").lines();
  }
}
