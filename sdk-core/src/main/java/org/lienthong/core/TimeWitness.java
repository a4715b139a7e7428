package org.lienthong.core;

/**
 * Somebody other than us who says that some content existed, such as a timestamp authority (RFC
 * 3161).
 */
@FunctionalInterface
public interface TimeWitness {
  /**
   * A timestamp token in DER over the SHA-256 of the content. May take minutes.
   *
   * @throws SdkException if no answer can be had
   */
  Content stamp(Content data);
}
