package org.lienthong.signature;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
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
    List<Sha256> judged = new ArrayList<>(List.of(Sha256.of(file)));
    CmsCheck.ContentDigest reading =
        digest -> {
          // In one reading, so that both are of the same bytes.
          MessageDigest own = Sha256.newDigest();
          Content twice = Content.from(() -> new DigestInputStream(detached.open(), own));
          byte[] value = digest(twice, digest);
          judged.add(Sha256.ofDigest(own.digest()));
          return value;
        };
    return judge(CmsBytes.binary(file), true, reading).over(judged.toArray(new Sha256[0]));
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
