package org.lienthong.testkit.junit;

import java.util.Arrays;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.lienthong.core.OrganizationId;
import org.lienthong.testkit.ExchangeHub;
import org.lienthong.testkit.HubSystem;

/** One hub for each test method, started when something asks for it. */
final class HubExtension implements ParameterResolver, AfterEachCallback {
  private static final Namespace NAMESPACE = Namespace.create(HubExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    if (context.getTestMethod().isEmpty()) return false;
    Class<?> type = parameter.getParameter().getType();
    return type == ExchangeHub.class
        || (type == HubSystem.class && parameter.isAnnotated(Serving.class));
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    ExchangeHub hub =
        context
            .getStore(NAMESPACE)
            .getOrComputeIfAbsent(
                context.getUniqueId(), id -> ExchangeHub.start(), ExchangeHub.class);
    return parameter
        .findAnnotation(Serving.class)
        .<Object>map(serving -> register(hub, serving))
        .orElse(hub);
  }

  private static HubSystem register(ExchangeHub hub, Serving serving) {
    String systemId =
        serving.systemId().isEmpty()
            ? "system." + serving.value()[0].replaceAll("[^A-Za-z0-9._-]", "_")
            : serving.systemId();
    OrganizationId[] bodies =
        Arrays.stream(serving.value()).map(OrganizationId::of).toArray(OrganizationId[]::new);
    return hub.register(systemId, bodies);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    ExchangeHub hub = context.getStore(NAMESPACE).remove(context.getUniqueId(), ExchangeHub.class);
    if (hub != null) hub.close();
  }
}
