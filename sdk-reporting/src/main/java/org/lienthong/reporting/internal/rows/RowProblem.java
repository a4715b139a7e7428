package org.lienthong.reporting.internal.rows;

import java.util.List;

/** A row that cannot be counted; whoever knows the name of the file turns it into an error. */
public final class RowProblem extends Exception {
  private static final long serialVersionUID = 1L;

  private final long line;
  private final String column;
  private final String code;
  private final transient List<Object> arguments;

  RowProblem(long line, String column, String code, Object... arguments) {
    super(code);
    this.line = line;
    this.column = column;
    this.code = code;
    this.arguments = List.of(arguments);
  }

  /** The same so many lines further down. */
  RowProblem after(long lines) {
    return new RowProblem(lines + line, column, code, arguments.toArray());
  }

  public long line() {
    return line;
  }

  public String column() {
    return column;
  }

  public String code() {
    return code;
  }

  public List<Object> arguments() {
    return arguments;
  }
}
