package org.lienthong.signature.internal;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/** From what a driver says, which the JDK only passes on as text, to what a person has to do. */
public final class Pkcs11Errors {
  private static final int DEEPEST = 16;

  private Pkcs11Errors() {}

  /** While the driver is loaded. */
  public static String startCode(Throwable failure) {
    String said = said(failure);
    return said.contains("TOKEN_NOT_PRESENT") || said.contains("TOKEN_NOT_RECOGNIZED")
        ? "SIG-071"
        : "SIG-070";
  }

  public static String code(Throwable failure) {
    String said = said(failure);
    if (said.contains("CKR_PIN_LOCKED")) return "SIG-073";
    if (said.contains("CKR_PIN_")) return "SIG-072";
    if (said.contains("CKR_TOKEN_NOT_PRESENT")
        || said.contains("CKR_DEVICE_REMOVED")
        || said.contains("CKR_SESSION_")
        || said.contains("CKR_USER_NOT_LOGGED_IN")
        || said.contains("TOKEN HAS BEEN REMOVED")) {
      return "SIG-071";
    }
    if (said.contains("CKR_MECHANISM_")
        || failure instanceof NoSuchAlgorithmException
        || failure instanceof InvalidKeyException) {
      return "SIG-078";
    }
    return "SIG-074";
  }

  private static String said(Throwable failure) {
    StringBuilder said = new StringBuilder();
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      said.append(cause.getMessage()).append('\n');
      cause = cause.getCause();
    }
    return said.toString().toUpperCase(Locale.ROOT);
  }
}
