package org.lienthong.testkit.internal.hub;

import org.lienthong.testkit.HubRefusal;

/** Ends a call with FAIL. The text goes to the caller, in ASCII: some clients read nothing else. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final HubRefusal reason;
  private final int status;

  Refused(HubRefusal reason, String text) {
    this(reason, text, 0);
  }

  /**
   * @param status of HTTP; 0 for the one that the hub is set to
   */
  Refused(HubRefusal reason, String text, int status) {
    super(text, null, false, false);
    this.reason = reason;
    this.status = status;
  }

  HubRefusal reason() {
    return reason;
  }

  int status() {
    return status;
  }

  String text() {
    String text = String.valueOf(getMessage()).replaceAll("[^ -~]", "?");
    return text.length() <= 500 ? text : text.substring(0, 500);
  }
}
