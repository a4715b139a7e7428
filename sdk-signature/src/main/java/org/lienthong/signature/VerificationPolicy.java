package org.lienthong.signature;

import java.io.IOException;
import java.io.InputStream;
import org.lienthong.core.Content;
import org.lienthong.core.Sha256;
import org.lienthong.signature.internal.PolicyRules;

/**
 * Which algorithms, key sizes and kinds of proof count, and until when. Data, so that a new
 * circular needs a file and no new program; {@code docs/signature.md} describes the JSON.
 * Immutable.
 */
public final class VerificationPolicy {
  private final PolicyRules rules;
  private final Sha256 sha256;

  private VerificationPolicy(PolicyRules rules, Sha256 sha256) {
    this.rules = rules;
    this.sha256 = sha256;
  }

  /**
   * Circular 15/2025/TT-BKHCN, Annex I. The days on which older algorithms stopped counting are
   * unconfirmed.
   */
  public static VerificationPolicy standard() {
    return read(
        Content.from(
            () -> {
              InputStream file = VerificationPolicy.class.getResourceAsStream("policy.json");
              if (file == null) throw new IOException("policy.json is missing from the library");
              return file;
            }));
  }

  /**
   * @throws org.lienthong.core.InputException SIG-053 if this is no policy
   */
  public static VerificationPolicy read(Content json) {
    return new VerificationPolicy(PolicyRules.read(json), json.sha256());
  }

  /** For records: which policy a verdict was made under. */
  public String id() {
    return rules.id();
  }

  PolicyRules rules() {
    return rules;
  }

  Sha256 sha256() {
    return sha256;
  }

  @Override
  public String toString() {
    return "VerificationPolicy[" + id() + "]";
  }
}
