package org.lienthong.documents.edxml;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** What a document does to earlier ones. Open: a connection may know more codes. */
public record BusinessType(String code) {
  public static final BusinessType NEW = new BusinessType("0");

  /** Thu hồi. */
  public static final BusinessType RECALL = new BusinessType("1");

  /** Cập nhật. */
  public static final BusinessType UPDATE = new BusinessType("2");

  /** Thay thế. */
  public static final BusinessType REPLACE = new BusinessType("3");

  private static final List<BusinessType> KNOWN = List.of(NEW, RECALL, UPDATE, REPLACE);
  private static final List<String> WORDS = List.of("new", "recall", "update", "replace");

  public BusinessType {
    requireNonNull(code, "code");
    if (code.isBlank()) throw new IllegalArgumentException("a business type must not be blank");
  }

  public boolean isKnown() {
    return KNOWN.contains(this);
  }

  /** {@code new}, {@code recall}, {@code update}, {@code replace}; else the code. */
  public String word() {
    return isKnown() ? WORDS.get(KNOWN.indexOf(this)) : code;
  }

  @Override
  public String toString() {
    return code;
  }
}
