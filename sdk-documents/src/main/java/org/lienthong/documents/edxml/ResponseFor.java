package org.lienthong.documents.edxml;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.OrganizationId;

/**
 * Points at an earlier document. Empty texts and nulls stand for what the wire left out; number and
 * date together, not the document id alone, tell documents apart.
 *
 * @param organizationId who issued that document; for {@code 13} the receiver of it
 * @param code number and notation in one text, {@code 267/VPCP-TTĐT}
 * @param date the day on that document
 */
public record ResponseFor(
    @Nullable OrganizationId organizationId,
    String code,
    String documentId,
    @Nullable LocalDate date) {
  public ResponseFor {
    requireNonNull(code, "code");
    requireNonNull(documentId, "documentId");
  }
}
