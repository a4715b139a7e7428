package org.lienthong.cli.frame;

/** One thing the program can do. The parser fills its fields, then it is run once. */
public interface Command {
  Answer run(Context context);

  /** What a failure is about where its message does not say, such as a file; may be empty. */
  default String subject() {
    return "";
  }
}
