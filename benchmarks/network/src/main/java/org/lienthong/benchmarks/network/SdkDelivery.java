package org.lienthong.benchmarks.network;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;
import org.lienthong.core.DocumentCode;
import org.lienthong.core.DocumentMetadata;
import org.lienthong.core.DocumentType;
import org.lienthong.core.Sha256;
import org.lienthong.documents.Attachment;
import org.lienthong.documents.DocumentExchange;
import org.lienthong.documents.IncomingDocument;
import org.lienthong.documents.Party;
import org.lienthong.documents.edxml.EdxmlDocument;
import org.lienthong.documents.edxml.EdxmlProfile;
import org.lienthong.documents.edxml.EdxmlWriter;
import org.lienthong.documents.edxml.EnvelopeSignature;
import org.lienthong.documents.edxml.EnvelopeSigner;
import org.lienthong.testkit.ExchangeHub;

/**
 * Two offices and the axis between them in this process: the envelope signed and the signature
 * checked, the answer of the receiver signed and checked as well (RSA, SHA-256).
 */
final class SdkDelivery implements AutoCloseable {
  private static final Party UNION = Party.of("000.00.90.H99", "Hội mẫu tỉnh");
  private static final Party COMMITTEE = Party.of("000.00.00.H99", "Ủy ban mẫu");

  private final PrivateKey key;
  private final X509Certificate certificate;
  private final ExchangeHub hub = ExchangeHub.start();
  private final DocumentExchange union;
  private final DocumentExchange committee;
  private final byte[] attachment;
  private int number;
  private @Nullable Sha256 received;

  SdkDelivery(Path folder, int size, KeyStore store, String alias, char[] password)
      throws Exception {
    key = (PrivateKey) store.getKey(alias, password);
    certificate = (X509Certificate) store.getCertificate(alias);
    union = hub.join(UNION, folder.resolve("union"));
    committee = hub.join(COMMITTEE, folder.resolve("committee"));
    attachment = new byte[size];
    new Random(7).nextBytes(attachment);
    byte[] start = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(start, 0, attachment, 0, start.length);
  }

  void deliver() throws Exception {
    ByteBuffer.wrap(attachment).putInt(20, ++number);
    received = null;
    union.send(signed());
    union.transmit();
    committee.receive(this::take);
    union.receive(incoming -> {});
    if (!Sha256.of(attachment).equals(received)) throw new IllegalStateException("not delivered");
  }

  private Content signed() {
    DocumentMetadata report =
        DocumentMetadata.builder(
                DocumentCode.parse(number + "/BC-HM"), DocumentType.REPORT, "Báo cáo", "Hội mẫu")
            .issueDate(LocalDate.of(2026, 10, 5))
            .build();
    EdxmlDocument document =
        EdxmlDocument.builder(UNION, report)
            .to(List.of(COMMITTEE))
            .attachments(List.of(Attachment.of("bao-cao.pdf", Content.of(attachment))))
            .build();
    ByteArrayOutputStream out = new ByteArrayOutputStream(attachment.length / 2 * 3 + 10_000);
    EdxmlWriter.write(document, EdxmlProfile.vxp(), new Signer(), out);
    byte[] file = out.toByteArray();
    return Content.from(() -> new ByteArrayInputStream(file), file.length);
  }

  private void take(IncomingDocument incoming) throws Exception {
    if (incoming.document().envelopeSignature() != EnvelopeSignature.VALID) {
      throw new IllegalStateException("" + incoming.document().envelopeSignature());
    }
    received = incoming.document().attachments().get(0).content().sha256();
    byte[] answer = received.bytes();
    Signature check = Signature.getInstance("SHA256withRSA");
    PublicKey known = certificate.getPublicKey();
    check.initVerify(known);
    check.update(answer);
    if (!check.verify(new Signer().sign(answer))) throw new IllegalStateException("answer");
  }

  @Override
  public void close() {
    union.close();
    committee.close();
    hub.close();
  }

  private final class Signer implements EnvelopeSigner {
    @Override
    public X509Certificate certificate() {
      return certificate;
    }

    @Override
    public byte[] sign(byte[] data) {
      try {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(data);
        return signature.sign();
      } catch (java.security.GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
