package org.lienthong.documents.edxml;

/**
 * What the signature element of the envelope amounts to. Never a reason to trust the document: its
 * legal signatures are inside the attached PDF.
 */
public enum EnvelopeSignature {
  ABSENT,
  /** It looks real; {@link EdxmlReader#readUnproved} leaves the proof to a later reading. */
  UNPROVED,
  /** Decoration: empty, constant, without a whole certificate or in the wrong namespace. */
  PLACEHOLDER,
  /** The bytes are those signed by the certificate inside; who that is was not asked. */
  VALID,
  INVALID,
  /** A real one that this runtime does not check: SHA-1 or an unknown method. */
  UNSUPPORTED_ALGORITHM,
  /** It looks real but the XML around or in it cannot carry a signature. */
  MALFORMED
}
