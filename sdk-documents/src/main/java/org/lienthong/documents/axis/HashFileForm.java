package org.lienthong.documents.axis;

/** How the {@code hash-file} header writes the SHA-256 of the file. */
public enum HashFileForm {
  /** As the axis's own client does: hex without the leading zero of each byte. */
  VENDOR,
  /** 64 hex digits. */
  STRICT,
  /** The header is left out. */
  OFF
}
