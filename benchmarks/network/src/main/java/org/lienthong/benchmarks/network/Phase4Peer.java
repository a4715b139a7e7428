package org.lienthong.benchmarks.network;

import com.helger.base.io.iface.IHasInputStream;
import com.helger.collection.commons.CommonsArrayList;
import com.helger.collection.commons.ICommonsList;
import com.helger.http.header.HttpHeaderMap;
import com.helger.mime.CMimeType;
import com.helger.mime.IMimeType;
import com.helger.phase4.attachment.AS4OutgoingAttachment;
import com.helger.phase4.attachment.IAS4IncomingAttachmentFactory;
import com.helger.phase4.attachment.WSS4JAttachment;
import com.helger.phase4.crypto.AS4CryptoFactoryInMemoryKeyStore;
import com.helger.phase4.crypto.ECryptoAlgorithmSign;
import com.helger.phase4.crypto.ECryptoAlgorithmSignDigest;
import com.helger.phase4.crypto.IAS4CryptoFactory;
import com.helger.phase4.ebms3header.Ebms3SignalMessage;
import com.helger.phase4.ebms3header.Ebms3UserMessage;
import com.helger.phase4.error.AS4ErrorList;
import com.helger.phase4.incoming.AS4IncomingMessageMetadata;
import com.helger.phase4.incoming.AS4IncomingProfileSelectorConstant;
import com.helger.phase4.incoming.AS4IncomingReceiverConfiguration;
import com.helger.phase4.incoming.AS4RequestHandler;
import com.helger.phase4.incoming.AS4ServerInitializer;
import com.helger.phase4.incoming.IAS4IncomingMessageMetadata;
import com.helger.phase4.incoming.IAS4IncomingMessageState;
import com.helger.phase4.incoming.IAS4ResponseAbstraction;
import com.helger.phase4.incoming.crypto.AS4IncomingSecurityConfiguration;
import com.helger.phase4.incoming.spi.AS4MessageProcessorResult;
import com.helger.phase4.incoming.spi.AS4SignalMessageProcessorResult;
import com.helger.phase4.incoming.spi.IAS4IncomingMessageProcessorSPI;
import com.helger.phase4.model.pmode.DefaultPMode;
import com.helger.phase4.model.pmode.IPMode;
import com.helger.phase4.model.pmode.leg.EPModeSendReceiptReplyPattern;
import com.helger.phase4.model.pmode.leg.PModeLegBusinessInformation;
import com.helger.phase4.model.pmode.leg.PModeLegSecurity;
import com.helger.phase4.sender.AS4Sender;
import com.helger.phase4.sender.EAS4UserMessageSendResult;
import com.helger.phase4.wss.EWSSVersion;
import com.helger.servlet.mock.MockServletContext;
import com.helger.web.scope.mgr.WebScopeManager;
import com.helger.web.scope.mgr.WebScoped;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.security.KeyStore;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Sha256;
import org.w3c.dom.Node;

/**
 * AS4 in this process: message and receipt signed (RSA, SHA-256), nothing stored on either side.
 */
final class Phase4Peer implements AutoCloseable {
  // Held, so that the level stays: it warns at every message.
  private final Logger digests = Logger.getLogger("org.apache.jcp.xml.dsig.internal.dom");

  private final IAS4CryptoFactory keys;
  private final IPMode mode;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final String url;
  private volatile @Nullable Sha256 received;

  Phase4Peer(KeyStore store, String alias, char[] password) throws IOException {
    digests.setLevel(Level.OFF);
    WebScopeManager.onGlobalBegin(MockServletContext.create());
    AS4ServerInitializer.initAS4Server();
    keys = new AS4CryptoFactoryInMemoryKeyStore(store, alias, password, store);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    url = "http://127.0.0.1:" + server.getAddress().getPort() + "/as4";
    mode = DefaultPMode.getOrCreateDefaultPMode("union", "committee", url, true);
    PModeLegSecurity security = new PModeLegSecurity();
    security.setWSSVersion(EWSSVersion.WSS_111);
    security.setX509SignatureAlgorithm(ECryptoAlgorithmSign.RSA_SHA_256);
    security.setX509SignatureHashFunction(ECryptoAlgorithmSignDigest.DIGEST_SHA_256);
    security.setSendReceipt(true);
    security.setSendReceiptNonRepudiation(true);
    security.setSendReceiptReplyPattern(EPModeSendReceiptReplyPattern.RESPONSE);
    if (mode.getLeg1() == null) throw new IllegalStateException("no leg");
    mode.getLeg1().setSecurity(security);
    mode.getLeg1()
        .setBusinessInfo(PModeLegBusinessInformation.create("documents", "deliver", null, null));
    server.createContext("/as4", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  void deliver(byte[] payload) {
    try (WebScoped scope = new WebScoped()) {
      received = null;
      EAS4UserMessageSendResult result =
          AS4Sender.builderUserMessage()
              .cryptoFactory(keys)
              .as4ProfileID("race")
              .incomingProfileSelector(new AS4IncomingProfileSelectorConstant(null, false))
              .pmode(mode)
              .pmodeID(mode.getID())
              .agreementRef("agreement")
              .service("documents")
              .action("deliver")
              .fromPartyID("union")
              .fromRole("sender")
              .toPartyID("committee")
              .toRole("receiver")
              .endpointURL(url)
              .payload(
                  AS4OutgoingAttachment.builder()
                      .data(payload)
                      .mimeType(CMimeType.APPLICATION_OCTET_STREAM))
              .withSigningParams(
                  signing ->
                      signing
                          .setAlgorithmSign(ECryptoAlgorithmSign.RSA_SHA_256)
                          .setAlgorithmSignDigest(ECryptoAlgorithmSignDigest.DIGEST_SHA_256))
              .sendMessageAndCheckForReceipt(
                  e -> {
                    throw new IllegalStateException(e);
                  });
      if (!result.isSuccess() || !Sha256.of(payload).equals(received)) {
        throw new IllegalStateException("not delivered: " + result);
      }
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    HttpHeaderMap headers = new HttpHeaderMap();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> values.forEach(value -> headers.addHeader(name, value)));
    Answer answer = new Answer();
    try (WebScoped scope = new WebScoped();
        AS4RequestHandler handler =
            new AS4RequestHandler(AS4IncomingMessageMetadata.createForRequest())) {
      handler
          .setCryptoFactory(keys)
          .setPModeResolver((id, service, action, from, to, agreement, address) -> mode)
          .setIncomingAttachmentFactory(IAS4IncomingAttachmentFactory.DEFAULT_INSTANCE)
          .setIncomingSecurityConfiguration(
              AS4IncomingSecurityConfiguration.createDefaultInstance())
          .setIncomingReceiverConfiguration(new AS4IncomingReceiverConfiguration())
          .setIncomingProfileSelector(new AS4IncomingProfileSelectorConstant(null, false))
          .setProcessorSupplier(() -> new CommonsArrayList<>(new Taking()))
          .handleRequest(exchange.getRequestBody(), headers, answer);
    } catch (Exception e) {
      throw new IOException(e);
    }
    answer.headers.forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
    exchange.sendResponseHeaders(answer.status, answer.body.size());
    answer.body.writeTo(exchange.getResponseBody());
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static final class Answer implements IAS4ResponseAbstraction {
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int status = 200;

    @Override
    public void setContent(byte[] bytes, Charset charset) {
      body.writeBytes(bytes);
    }

    @Override
    public void setContent(HttpHeaderMap more, IHasInputStream content) {
      more.forEachSingleHeader((name, value) -> headers.put(name, value), false);
      try (InputStream in = content.getInputStream()) {
        in.transferTo(body);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void setMimeType(IMimeType type) {
      headers.put("Content-Type", type.getAsString());
    }

    @Override
    public void setStatus(int code) {
      status = code;
    }
  }

  private final class Taking implements IAS4IncomingMessageProcessorSPI {
    @Override
    public AS4MessageProcessorResult processAS4UserMessage(
        IAS4IncomingMessageMetadata metadata,
        HttpHeaderMap headers,
        Ebms3UserMessage message,
        IPMode pmode,
        Node payload,
        ICommonsList<WSS4JAttachment> attachments,
        IAS4IncomingMessageState state,
        AS4ErrorList errors) {
      try (InputStream in = attachments.get(0).getSourceStream()) {
        received = Sha256.of(in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return AS4MessageProcessorResult.createSuccess();
    }

    @Override
    public AS4SignalMessageProcessorResult processAS4SignalMessage(
        IAS4IncomingMessageMetadata metadata,
        HttpHeaderMap headers,
        Ebms3SignalMessage message,
        IPMode pmode,
        IAS4IncomingMessageState state,
        AS4ErrorList errors) {
      return AS4SignalMessageProcessorResult.createSuccess();
    }

    @Override
    public void processAS4ResponseMessage(
        IAS4IncomingMessageMetadata metadata,
        IAS4IncomingMessageState state,
        String id,
        byte[] bytes,
        boolean available,
        AS4ErrorList errors) {}
  }
}
