package org.lienthong.reporting.internal.formula;

/** A formula that cannot be read; whoever knows its place turns it into the caller's error. */
public final class FormulaProblem extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient Object[] arguments;

  FormulaProblem(String code, Object... arguments) {
    super(code);
    this.code = code;
    this.arguments = arguments;
  }

  public String code() {
    return code;
  }

  /** What follows the place in the catalogue's message. */
  public Object[] arguments() {
    return arguments.clone();
  }
}
