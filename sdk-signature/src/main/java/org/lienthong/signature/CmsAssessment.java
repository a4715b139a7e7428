package org.lienthong.signature;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import org.lienthong.core.Content;
import org.lienthong.core.Sha256;
import org.lienthong.signature.internal.CmsBytes;
import org.lienthong.signature.internal.CmsCheck;
import org.lienthong.signature.internal.Findings;
import org.lienthong.signature.internal.Reason;

/** A cryptographic message on its own: with its content inside, or beside it. */
final class CmsAssessment {
  private final SignerAssessment signers;

  CmsAssessment(SignerAssessment signers) {
    this.signers = signers;
  }

  DocumentVerdict attached(byte[] file) {
    byte[] message = CmsBytes.binary(file);
    byte[] content = CmsBytes.content(message);
    if (content == null) {
      Findings findings = new Findings();
      findings.add(CmsBytes.isSignedData(message) ? Reason.CONTENT_NEEDED : Reason.CMS_MALFORMED);
      return new DocumentVerdict(findings, List.of(), List.of());
    }
    return judge(message, false, digest -> digest.digest(content));
  }

  DocumentVerdict detached(byte[] file, Content detached) {
    MessageDigest seen = Sha256.newDigest();
    boolean[] read = {false};
    DocumentVerdict verdict =
        judge(
            CmsBytes.binary(file),
            true,
            digest -> {
              seen.reset();
              read[0] = true;
              return digest(detached, digest, seen);
            });
    Sha256 own = Sha256.of(file);
    return read[0] ? verdict.over(own, Sha256.ofDigest(seen.digest())) : verdict.over(own);
  }

  /** In one reading, so that both are of the same bytes. */
  private static byte[] digest(Content content, MessageDigest digest, MessageDigest other)
      throws IOException {
    try (InputStream in = new DigestInputStream(content.open(), digest);
        InputStream both = new DigestInputStream(in, other)) {
      both.transferTo(OutputStream.nullOutputStream());
    }
    return digest.digest();
  }

  static byte[] digest(Content content, MessageDigest digest) throws IOException {
    try (InputStream in = new DigestInputStream(content.open(), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return digest.digest();
  }

  private DocumentVerdict judge(byte[] message, boolean detached, CmsCheck.ContentDigest content) {
    SignatureVerdict.Builder verdict =
        new SignatureVerdict.Builder(new Findings()).coverage(Coverage.WHOLE_FILE, "");
    signers.assess(message, detached, content, new SignerAssessment.Facts(), verdict);
    return new DocumentVerdict(new Findings(), List.of(verdict.build()), List.of());
  }
}
