package org.lienthong.cli.exchange;

import org.lienthong.cli.frame.Context;
import org.lienthong.cli.frame.Failure;
import org.lienthong.core.OrganizationId;
import org.lienthong.documents.Party;
import org.lienthong.documents.axis.AxisConnection;
import org.lienthong.documents.connection.ConnectionException;
import picocli.CommandLine;

/**
 * Whether the networks are told whom this node serves. A hub on this machine always is; a real
 * network has an operator, whose register is not changed without being asked to.
 */
final class RegisterOptions {
  @CommandLine.Option(names = "--register", descriptionKey = "register")
  private boolean everywhere;

  @CommandLine.Option(names = "--email", paramLabel = "ADDRESS", descriptionKey = "email")
  private String email = "van-thu@mau.invalid";

  /**
   * Whether it was done. A hub that does not run yet is no failure: it can be told later.
   *
   * @throws ConnectionException if the network refuses, or was asked for and does not answer
   */
  boolean run(NodeSettings.Link link, NodeSettings settings, Context context) {
    if (!everywhere && !link.isLocal()) return false;
    try (AxisConnection axis = link.connect(context.clock())) {
      axis.register().add(body(settings.self().id(), settings.self().name()));
      for (OrganizationId id : settings.alsoKnownAs()) {
        axis.register().add(body(id, settings.self().name()));
      }
      return true;
    } catch (ConnectionException e) {
      if (everywhere || e.failure() != ConnectionException.Failure.UNREACHABLE) throw e;
      Failure failure = Failure.of(e, context.language(), link.name());
      context.remark(context.words().of("node.not-registered", failure.message()));
      return false;
    }
  }

  private Party body(OrganizationId id, String name) {
    return Party.builder(id, name.isEmpty() ? id.value() : name).email(email).build();
  }
}
