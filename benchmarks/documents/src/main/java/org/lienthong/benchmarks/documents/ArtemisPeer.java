package org.lienthong.benchmarks.documents;

import java.nio.file.Path;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientProducer;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.client.ServerLocator;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

/** A broker in this process; a send returns when its journal is forced. */
final class ArtemisPeer implements AutoCloseable {
  private static final String ADDRESS = "documents";

  private final EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
  private final ServerLocator locator;
  private final ClientSessionFactory factory;
  private final ThreadLocal<Sender> senders;
  private final ConcurrentLinkedQueue<Sender> opened = new ConcurrentLinkedQueue<>();

  ArtemisPeer(Path folder) throws Exception {
    ConfigurationImpl configuration = new ConfigurationImpl();
    configuration
        .setPersistenceEnabled(true)
        .setSecurityEnabled(false)
        .setJournalType(JournalType.NIO)
        .setJournalSyncTransactional(true)
        .setJournalSyncNonTransactional(true)
        .setJournalDirectory(folder.resolve("journal").toString())
        .setBindingsDirectory(folder.resolve("bindings").toString())
        .setPagingDirectory(folder.resolve("paging").toString())
        .setLargeMessagesDirectory(folder.resolve("large").toString())
        .setMaxDiskUsage(-1)
        .addAcceptorConfiguration("vm", "vm://0");
    broker.setConfiguration(configuration);
    broker.start();
    locator = ActiveMQClient.createServerLocator("vm://0").setBlockOnDurableSend(true);
    factory = locator.createSessionFactory();
    try (ClientSession session = factory.createSession()) {
      session.createQueue(
          QueueConfiguration.of(ADDRESS).setRoutingType(RoutingType.ANYCAST).setDurable(true));
    }
    senders = ThreadLocal.withInitial(this::open);
  }

  private Sender open() {
    try {
      ClientSession session = factory.createSession();
      Sender sender = new Sender(session, session.createProducer(ADDRESS));
      opened.add(sender);
      return sender;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  void send(byte[] bytes) throws Exception {
    Sender sender = senders.get();
    ClientMessage message = sender.session().createMessage(true);
    message.getBodyBuffer().writeBytes(bytes);
    sender.producer().send(message);
  }

  @Override
  public void close() throws Exception {
    for (Sender sender : opened) sender.session().close();
    factory.close();
    locator.close();
    broker.stop();
  }

  private record Sender(ClientSession session, ClientProducer producer) {}
}
