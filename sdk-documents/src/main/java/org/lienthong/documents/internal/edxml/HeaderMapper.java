package org.lienthong.documents.internal.edxml;

import static org.lienthong.documents.internal.edxml.WireValues.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.DocumentMetadata.Signatory;
import org.lienthong.core.OrganizationId;
import org.lienthong.core.Urgency;
import org.lienthong.documents.Party;
import org.lienthong.documents.ProcessingStatus;
import org.lienthong.documents.edxml.EdxmlDocument;
import org.lienthong.documents.edxml.EdxmlStatus;
import org.lienthong.documents.edxml.OtherInfo;
import org.lienthong.documents.edxml.ResponseFor;
import org.lienthong.documents.edxml.StaffInfo;
import org.lienthong.documents.edxml.TraceEntry;
import org.lienthong.documents.edxml.TypeCode;
import org.lienthong.documents.internal.edxml.wire.DocumentTypeWire;
import org.lienthong.documents.internal.edxml.wire.MessageHeaderWire;
import org.lienthong.documents.internal.edxml.wire.OrganizationWire;
import org.lienthong.documents.internal.edxml.wire.OtherInfoWire;
import org.lienthong.documents.internal.edxml.wire.ResponseForWire;
import org.lienthong.documents.internal.edxml.wire.SignerWire;
import org.lienthong.documents.internal.edxml.wire.TraceListWire;
import org.lienthong.documents.internal.edxml.wire.TraceWire;

/** Makes the public values of the bound header. */
final class HeaderMapper {
  private static final String HEADER = "MessageHeader";

  private final WireValues values;
  private final Findings findings;

  HeaderMapper(Findings findings) {
    this.findings = findings;
    this.values = new WireValues(findings);
  }

  static boolean isStatus(MessageHeaderWire header) {
    return !text(header.statusCode).isEmpty();
  }

  EdxmlStatus.Builder status(MessageHeaderWire header) {
    Party from = sender(header);
    ResponseFor answered = null;
    for (ResponseForWire wire : header.responseFor) {
      if (answered == null) answered = values.responseFor(wire, HEADER + "/ResponseFor");
    }
    if (answered == null) {
      findings.error("DOC-145", HEADER, "ResponseFor");
      answered = new ResponseFor(null, "", "", null);
    }
    ProcessingStatus code = new ProcessingStatus(text(header.statusCode));
    if (!code.isKnown()) findings.warning("DOC-149", HEADER + "/StatusCode", code);
    EdxmlStatus.Builder status =
        EdxmlStatus.builder(from, answered, code).description(text(header.description));
    Instant timestamp = values.time(header.timestamp, HEADER + "/Timestamp");
    if (timestamp != null) status.timestamp(timestamp);
    StaffInfo staff = values.staff(header.staffInfo, HEADER + "/StaffInfo");
    if (staff != null) status.staff(staff);
    values.keepUnknown(header, HEADER);
    return status.extensions(values.extensions());
  }

  EdxmlDocument.Builder document(MessageHeaderWire header, @Nullable TraceListWire trace) {
    String documentId = text(header.documentId);
    EdxmlDocument.Builder document =
        EdxmlDocument.builder(sender(header))
            .to(recipients(header.to))
            .documentId(documentId)
            .subject(text(header.subject))
            .summary(text(header.content));
    identity(header, document);
    other(header.otherInfo, document);
    LocalDate due = values.date(header.dueDate, HEADER + "/DueDate");
    if (due != null) document.dueDate(due);
    Integer steering = values.integer(header.steeringType, HEADER + "/SteeringType");
    if (steering != null) document.steeringType(steering);
    if (header.toPlaces != null) {
      values.keepUnknown(header.toPlaces, HEADER + "/ToPlaces");
      document.toPlaces(texts(header.toPlaces.place));
    }
    List<ResponseFor> answered = new ArrayList<>();
    for (ResponseForWire wire : header.responseFor) {
      ResponseFor one = values.responseFor(wire, HEADER + "/ResponseFor");
      if (one != null) answered.add(one);
    }
    document.responseFor(answered);
    values.keepUnknown(header, HEADER);
    require("DocumentId", documentId);
    require("Subject", text(header.subject));
    document.business(
        new BusinessMapper(values).map(trace == null ? null : trace.bussiness, documentId));
    if (trace != null) document.trace(trace(trace));
    return document.extensions(values.extensions());
  }

  private Party sender(MessageHeaderWire header) {
    Party from = values.party(header.from, HEADER + "/From");
    if (from == null) throw Refusals.of("DOC-106");
    return from;
  }

  private List<Party> recipients(List<OrganizationWire> wires) {
    List<Party> recipients = new ArrayList<>();
    Set<OrganizationId> seen = new HashSet<>();
    for (int i = 0; i < wires.size(); i++) {
      String where = HEADER + "/To[" + (i + 1) + "]";
      Party party = values.party(wires.get(i), where);
      if (party == null) continue;
      if (seen.add(party.id())) {
        recipients.add(party);
      } else {
        findings.warning("DOC-146", where, party.id());
      }
    }
    if (recipients.isEmpty()) findings.warning("DOC-145", HEADER, "To");
    return recipients;
  }

  private void identity(MessageHeaderWire header, EdxmlDocument.Builder document) {
    if (header.code != null) {
      values.keepUnknown(header.code, HEADER + "/Code");
      document.code(text(header.code.codeNumber), text(header.code.codeNotation));
    }
    require("Code", header.code == null ? "" : text(header.code.codeNotation));
    if (header.promulgationInfo != null) {
      String where = HEADER + "/PromulgationInfo";
      values.keepUnknown(header.promulgationInfo, where);
      document.place(text(header.promulgationInfo.place));
      LocalDate day =
          values.date(header.promulgationInfo.promulgationDate, where + "/PromulgationDate");
      if (day != null) document.issueDate(day);
    }
    DocumentTypeWire type = header.documentType;
    if (type != null) {
      String where = HEADER + "/DocumentType";
      values.keepUnknown(type, where);
      document.type(
          text(type.typeName),
          new TypeCode(
              values.integer(type.type, where + "/Type"),
              values.integer(type.typeDetail, where + "/TypeDetail")));
    }
    SignerWire signer = header.signerInfo;
    if (signer != null) {
      values.keepUnknown(signer, HEADER + "/SignerInfo");
      Signatory signatory =
          new Signatory(text(signer.competence), text(signer.position), text(signer.fullName));
      if (!signatory.equals(new Signatory("", "", ""))) document.signatory(signatory);
    }
  }

  private void other(@Nullable OtherInfoWire wire, EdxmlDocument.Builder document) {
    if (wire == null) return;
    String where = HEADER + "/OtherInfo";
    values.keepUnknown(wire, where);
    Integer priority = values.integer(wire.priority, where + "/Priority");
    if (priority != null && priority >= 0) document.urgency(Urgency.ofPriority(priority));
    List<String> appendixes = List.of();
    if (wire.appendixes != null) {
      values.keepUnknown(wire.appendixes, where + "/Appendixes");
      appendixes = texts(wire.appendixes.appendix);
    }
    document.other(
        new OtherInfo(
            text(wire.sphereOfPromulgation),
            text(wire.typerNotation),
            values.integer(wire.promulgationAmount, where + "/PromulgationAmount"),
            values.integer(wire.pageAmount, where + "/PageAmount"),
            values.flag(wire.direction, where + "/Direction"),
            appendixes));
  }

  private List<TraceEntry> trace(TraceListWire wire) {
    values.keepUnknown(wire, "TraceHeaderList");
    List<TraceEntry> stops = new ArrayList<>();
    for (TraceWire stop : wire.traceHeader) {
      String where = "TraceHeaderList/TraceHeader[" + (stops.size() + 1) + "]";
      values.keepUnknown(stop, where);
      stops.add(
          new TraceEntry(
              values.organization(stop.organId, where + "/OrganId"),
              values.time(stop.timestamp, where + "/Timestamp")));
    }
    return stops;
  }

  private void require(String element, String value) {
    if (value.isEmpty()) findings.warning("DOC-145", HEADER, element);
  }

  private static List<String> texts(List<String> wire) {
    return wire.stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
  }
}
