package org.lienthong.documents;

import static java.util.Objects.requireNonNull;

/** What an office says when a sender wants a document back, updated or replaced. */
public final class ChangeAnswer {
  private static final ChangeAnswer ACCEPT = new ChangeAnswer(Kind.ACCEPT, "");
  private static final ChangeAnswer LATER = new ChangeAnswer(Kind.LATER, "");
  private static final ChangeAnswer TOO_LATE =
      new ChangeAnswer(Kind.REFUSE, "Văn bản đã xử lý xong, không thu hồi hoặc thay đổi được nữa");

  enum Kind {
    ACCEPT,
    REFUSE,
    LATER
  }

  private final Kind kind;
  private final String reason;

  private ChangeAnswer(Kind kind, String reason) {
    this.kind = kind;
    this.reason = reason;
  }

  /** 15: the earlier document is out of force here from now on. */
  public static ChangeAnswer accept() {
    return ACCEPT;
  }

  /**
   * 16: the earlier document stays.
   *
   * @param reason goes to the sender as it is
   */
  public static ChangeAnswer refuse(String reason) {
    return new ChangeAnswer(Kind.REFUSE, requireNonNull(reason, "reason"));
  }

  /** 16, because the document has been handled already. */
  public static ChangeAnswer tooLate() {
    return TOO_LATE;
  }

  /** A person decides; see {@link DocumentExchange#answer}. */
  public static ChangeAnswer later() {
    return LATER;
  }

  Kind kind() {
    return kind;
  }

  String reason() {
    return reason;
  }

  @Override
  public String toString() {
    return reason.isEmpty() ? kind.name() : kind + ": " + reason;
  }
}
