package org.lienthong.signature;

/** The three ways to copy an official document (Decree 30/2020/NĐ-CP, Article 3). */
public enum CopyKind {
  /** The whole of an original: sao y. */
  TRUE_COPY("Sao y"),
  /** The whole of a true copy: sao lục. */
  COPY_OF_COPY("Sao lục"),
  /** A part of an original: trích sao. */
  EXCERPT("Trích sao");

  private final String words;

  CopyKind(String words) {
    this.words = words;
  }

  /** As it stands on the copy. */
  public String words() {
    return words;
  }
}
