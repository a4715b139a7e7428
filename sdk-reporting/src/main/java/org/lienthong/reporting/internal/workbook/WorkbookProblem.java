package org.lienthong.reporting.internal.workbook;

import org.jspecify.annotations.Nullable;

/** Why a workbook cannot be read; whoever knows its name turns it into the caller's error. */
public final class WorkbookProblem extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient Object[] arguments;

  WorkbookProblem(String code, @Nullable Throwable cause, Object... arguments) {
    super(code, cause);
    this.code = code;
    this.arguments = arguments;
  }

  /** Neither as Excel writes it nor as other programs do. */
  public static WorkbookProblem unreadable(String part, @Nullable Throwable cause) {
    return new WorkbookProblem("REP-330", cause, part);
  }

  public static WorkbookProblem tooMany(String what, long most) {
    return new WorkbookProblem("REP-331", null, what, most);
  }

  public String code() {
    return code;
  }

  /** What follows the place in the catalogue's message. */
  public Object[] arguments() {
    return arguments.clone();
  }
}
