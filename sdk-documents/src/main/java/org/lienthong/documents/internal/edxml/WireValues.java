package org.lienthong.documents.internal.edxml;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.OrganizationId;
import org.lienthong.documents.Party;
import org.lienthong.documents.edxml.ResponseFor;
import org.lienthong.documents.edxml.StaffInfo;
import org.lienthong.documents.internal.edxml.wire.OrganizationWire;
import org.lienthong.documents.internal.edxml.wire.ResponseForWire;
import org.lienthong.documents.internal.edxml.wire.StaffWire;
import org.lienthong.documents.internal.edxml.wire.WireDate;
import org.lienthong.documents.internal.edxml.wire.WireTime;

/** Turns the wire's texts into values and says what could not be turned. */
final class WireValues {
  // What programs write that print a missing value.
  private static final String NOBODY = "null";

  private final Findings findings;

  WireValues(Findings findings) {
    this.findings = findings;
  }

  Findings findings() {
    return findings;
  }

  /** Missing and empty are the same. */
  static String text(@Nullable String wire) {
    return requireNonNullElse(wire, "").strip();
  }

  @Nullable LocalDate date(@Nullable WireDate wire, String where) {
    if (wire == null) return null;
    if (wire.value() == null) {
      findings.error("DOC-133", where, wire.raw());
    } else if (!wire.usual()) {
      findings.info("DOC-134", where, wire.raw());
    }
    return wire.value();
  }

  @Nullable Instant time(@Nullable WireTime wire, String where) {
    if (wire == null) return null;
    if (wire.value() == null) {
      findings.error("DOC-133", where, wire.raw());
    } else if (!wire.usual()) {
      findings.info("DOC-134", where, wire.raw());
    }
    return wire.value();
  }

  @Nullable Integer integer(@Nullable String wire, String where) {
    String text = text(wire);
    if (text.isEmpty()) return null;
    if (text.matches("-?\\d{1,9}")) return Integer.valueOf(text);
    findings.error("DOC-148", where, text);
    return null;
  }

  @Nullable Boolean flag(@Nullable String wire, String where) {
    String text = text(wire);
    if (text.isEmpty()) return null;
    if (text.equals("1") || text.equalsIgnoreCase("true")) return true;
    if (text.equals("0") || text.equalsIgnoreCase("false")) return false;
    findings.error("DOC-148", where, text);
    return null;
  }

  @Nullable OrganizationId organization(@Nullable String wire, String where) {
    String text = text(wire);
    if (text.isEmpty()) return null;
    if (text.equals(NOBODY)) {
      findings.info("DOC-144", where);
      return null;
    }
    try {
      return OrganizationId.of(text);
    } catch (IllegalArgumentException notAnIdentifier) {
      findings.error("DOC-135", where, text);
      return null;
    }
  }

  /** Null when it has no usable identifier. */
  @Nullable Party party(@Nullable OrganizationWire wire, String where) {
    if (wire == null) return null;
    OrganizationId id = organization(wire.organId, where + "/OrganId");
    if (id == null) {
      // An identifier that is none is named already, with what it was.
      if (text(wire.organId).isEmpty() || text(wire.organId).equals(NOBODY)) {
        findings.error("DOC-145", where, "OrganId", text(wire.organName));
      }
      return null;
    }
    return Party.builder(id, text(wire.organName))
        .governingBody(text(wire.organizationInCharge))
        .address(text(wire.organAdd))
        .email(text(wire.email))
        .telephone(text(wire.telephone))
        .fax(text(wire.fax))
        .website(text(wire.website))
        .build();
  }

  /** Null when all of it is empty. */
  @Nullable ResponseFor responseFor(ResponseForWire wire, String where) {
    ResponseFor value =
        new ResponseFor(
            organization(wire.organId, where + "/OrganId"),
            text(wire.code),
            text(wire.documentId),
            date(wire.promulgationDate, where + "/PromulgationDate"));
    return value.equals(new ResponseFor(null, "", "", null)) ? null : value;
  }

  /** Null when all of it is empty. */
  @Nullable StaffInfo staff(@Nullable StaffWire wire, String where) {
    if (wire == null) return null;
    StaffInfo value =
        new StaffInfo(text(wire.department), text(wire.staff), text(wire.email), text(wire.mobile));
    return value.isEmpty() ? null : value;
  }
}
