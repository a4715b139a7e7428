package org.lienthong.testkit.internal.hub;

import java.time.Instant;

/**
 * A body in the directory. Texts that are not known are empty.
 *
 * @param system that serves it; empty if none does
 */
public record AgencyEntry(
    String code,
    String id,
    String parent,
    String name,
    String mail,
    String otherCode,
    String system,
    Instant at) {
  public AgencyEntry servedBy(String system, Instant at) {
    return new AgencyEntry(code, id, parent, name, mail, otherCode, system, at);
  }
}
