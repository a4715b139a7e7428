package org.lienthong.documents.internal.edxml;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.DocumentMetadata.Signatory;
import org.lienthong.core.VietnamTime;
import org.lienthong.documents.Party;
import org.lienthong.documents.edxml.EdxmlDocument;
import org.lienthong.documents.edxml.EdxmlProfile;
import org.lienthong.documents.edxml.EdxmlStatus;
import org.lienthong.documents.edxml.OtherInfo;
import org.lienthong.documents.edxml.ResponseFor;
import org.lienthong.documents.edxml.StaffInfo;
import org.lienthong.documents.edxml.TraceEntry;
import org.lienthong.documents.edxml.TypeCode;
import org.lienthong.documents.internal.edxml.wire.Formats;

/** Writes {@code MessageHeader} and {@code TraceHeaderList} in the order of the axis's programs. */
final class HeaderWriter {
  private static final Signatory NOBODY = new Signatory("", "", "");
  private static final StaffInfo NO_STAFF = new StaffInfo("", "", "", "");

  private final MarkupWriter out;

  HeaderWriter(MarkupWriter out) {
    this.out = out;
  }

  void status(EdxmlStatus status) {
    out.block("MessageHeader");
    party("From", "From", status.from());
    responseFor(status.responseFor(), 1);
    staff(status.staff());
    out.field("StatusCode", status.status().code())
        .field("Description", status.description())
        .field("Timestamp", time(status.timestamp().orElse(null)))
        .end();
  }

  void document(EdxmlDocument document, EdxmlProfile profile) {
    out.block("MessageHeader");
    party("From", "From", document.from());
    for (int i = 0; i < document.to().size(); i++) {
      party("To", "To[" + (i + 1) + "]", document.to().get(i));
    }
    out.field("DocumentId", document.documentId());
    out.block("Code")
        .field("CodeNumber", document.number())
        .field("CodeNotation", document.notation())
        .end();
    out.block("PromulgationInfo")
        .field("Place", document.place())
        .field("PromulgationDate", date(document.issueDate().orElse(null)))
        .end();
    type(document, profile);
    out.field("Subject", document.subject()).field("Content", document.summary());
    signatory(document.signatory().orElse(NOBODY));
    out.field("DueDate", date(document.dueDate().orElse(null)));
    other(document);
    for (int i = 0; i < document.responseFor().size(); i++) {
      responseFor(document.responseFor().get(i), i + 1);
    }
    out.field("SteeringType", steering(document, profile));
    out.block("ToPlaces");
    document.toPlaces().forEach(place -> out.field("Place", place));
    out.end().end();
    trace(document);
  }

  private void party(String name, String place, Party party) {
    out.block(name, place)
        .field("OrganId", party.id())
        .field("OrganizationInCharge", party.governingBody())
        .field("OrganName", party.name())
        .field("OrganAdd", party.address())
        .field("Email", party.email())
        .field("Telephone", party.telephone())
        .field("Fax", party.fax())
        .field("Website", party.website())
        .end();
  }

  private void type(EdxmlDocument document, EdxmlProfile profile) {
    TypeCode code =
        document.typeCode().equals(TypeCode.NONE) && !document.typeName().isEmpty()
            ? profile.typeCode(document.typeName())
            : document.typeCode();
    out.block("DocumentType")
        .field("Type", code.type())
        .field("TypeDetail", code.detail())
        .field("TypeName", document.typeName())
        .end();
  }

  private void signatory(Signatory signatory) {
    out.block("SignerInfo")
        .field("Competence", signatory.capacity())
        .field("Position", signatory.position())
        .field("FullName", signatory.fullName())
        .end();
  }

  private void other(EdxmlDocument document) {
    OtherInfo other = document.other();
    out.block("OtherInfo")
        .field("Priority", document.urgency().priority())
        .field("SphereOfPromulgation", other.sphere())
        .field("TyperNotation", other.typistNotation())
        .field("PromulgationAmount", other.copies())
        .field("PageAmount", other.pages())
        .field("Direction", other.direction());
    out.block("Appendixes");
    other.appendixes().forEach(appendix -> out.field("Appendix", appendix));
    out.end().end();
  }

  private void responseFor(ResponseFor answered, int number) {
    out.block("ResponseFor", "ResponseFor[" + number + "]")
        .field("OrganId", answered.organizationId())
        .field("Code", answered.code())
        .field("PromulgationDate", date(answered.date()))
        .field("DocumentId", answered.documentId())
        .end();
  }

  void staff(Optional<StaffInfo> said) {
    StaffInfo staff = said.orElse(NO_STAFF);
    out.block("StaffInfo")
        .field("Department", staff.department())
        .field("Staff", staff.staff())
        .field("Email", staff.email())
        .field("Mobile", staff.mobile())
        .end();
  }

  private void trace(EdxmlDocument document) {
    out.block("TraceHeaderList");
    new BusinessWriter(out, this).write(document.business());
    List<TraceEntry> trace = document.trace();
    for (int i = 0; i < trace.size(); i++) {
      out.block("TraceHeader", "TraceHeader[" + (i + 1) + "]")
          .field("OrganId", trace.get(i).organization())
          .field("Timestamp", time(trace.get(i).at()))
          .end();
    }
    out.end();
  }

  private static @Nullable Integer steering(EdxmlDocument document, EdxmlProfile profile) {
    if (document.steeringType().isPresent()) return document.steeringType().getAsInt();
    return profile.steeringType().isPresent() ? profile.steeringType().getAsInt() : null;
  }

  private static String date(@Nullable LocalDate date) {
    return date == null ? "" : Formats.SLASHED.format(date);
  }

  private static String time(@Nullable Instant instant) {
    return instant == null
        ? ""
        : Formats.SLASHED_TIME.format(LocalDateTime.ofInstant(instant, VietnamTime.ZONE));
  }
}
