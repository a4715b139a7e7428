package org.lienthong.signature;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.lienthong.core.Content;

/** The standard policy with one thing changed. */
final class Policies {
  private Policies() {}

  static VerificationPolicy with(String from, String to) {
    try (InputStream in = SignatureVerifier.class.getResourceAsStream("policy.json")) {
      if (in == null) throw new AssertionError("no policy.json");
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      if (!text.contains(from)) throw new IllegalArgumentException("no " + from);
      return VerificationPolicy.read(Content.ofUtf8(text.replace(from, to)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
