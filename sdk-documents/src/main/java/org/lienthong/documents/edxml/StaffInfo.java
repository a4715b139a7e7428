package org.lienthong.documents.edxml;

import static java.util.Objects.requireNonNull;

/** Who handled the message at the sending office. Personal data: not shown by toString. */
public record StaffInfo(String department, String staff, String email, String mobile) {
  public StaffInfo {
    requireNonNull(department, "department");
    requireNonNull(staff, "staff");
    requireNonNull(email, "email");
    requireNonNull(mobile, "mobile");
  }

  public boolean isEmpty() {
    return (department + staff + email + mobile).isEmpty();
  }

  @Override
  public String toString() {
    return "StaffInfo[" + department + "]";
  }
}
