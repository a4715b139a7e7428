package org.lienthong.testkit;

/**
 * Why the hub answers a call with FAIL. No list of the axis's own codes is known; the codes here
 * are those of one province's gateway as far as it has one, and a setting of the hub.
 */
public enum HubRefusal {
  /** The file is empty or not the one that hash-file names. */
  BAD_FILE("10"),
  /** Unknown system, wrong signature or time. */
  BAD_CREDENTIALS("15"),
  /** A recipient that no system serves. */
  UNKNOWN_RECEIVER("18"),
  /** A sender that is not of the calling system. */
  UNKNOWN_SENDER("19"),
  /** A parameter is missing or has no usable value. */
  BAD_PARAMETER("20"),
  /** The hub itself failed. */
  SYSTEM_ERROR("20"),
  /** No such document for this system. */
  UNKNOWN_DOCUMENT("21"),
  /** The file could not be stored. */
  NOT_STORED("21"),
  /** The same bytes came before, where the hub is set to refuse them. */
  DUPLICATE("ExistDoc"),
  /** The file is not edXML of the stated message type. */
  NOT_EDXML("22");

  private final String code;

  HubRefusal(String code) {
    this.code = code;
  }

  /** Used unless the hub is set otherwise. */
  public String defaultCode() {
    return code;
  }
}
