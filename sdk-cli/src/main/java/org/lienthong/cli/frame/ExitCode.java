package org.lienthong.cli.frame;

/** What the program tells the one that started it. */
public final class ExitCode {
  /** Yes, or done. */
  public static final int YES = 0;

  /** The thing checked is not valid, or the law, the rules or the peer refused. */
  public static final int NO = 1;

  public static final int WRONG_USE = 2;

  /** The input cannot be read, or must not be: malformed, too large, hostile. */
  public static final int BAD_INPUT = 3;

  /** Neither yes nor no could be established. */
  public static final int UNDETERMINED = 4;

  /** The network or the store failed; trying again may help. */
  public static final int TRY_AGAIN = 5;

  private ExitCode() {}
}
