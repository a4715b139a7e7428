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
    List<ResponseFor> answers = answered(header.responseFor);
    if (answers.isEmpty()) findings.error("DOC-145", HEADER, "ResponseFor");
    ResponseFor answered = answers.isEmpty() ? new ResponseFor(null, "", "", null) : answers.get(0);
    for (ResponseFor more : answers.subList(Math.min(1, answers.size()), answers.size())) {
      findings.error("DOC-158", HEADER + "/ResponseFor", more.code(), more.documentId());
    }
    ProcessingStatus code = new ProcessingStatus(text(header.statusCode));
    if (!code.isKnown()) findings.warning("DOC-149", HEADER + "/StatusCode", code);
    EdxmlStatus.Builder status =
        EdxmlStatus.builder(from, answered, code).description(text(header.description));
    Instant timestamp = values.time(header.timestamp, HEADER + "/Timestamp");
    if (timestamp != null) status.timestamp(timestamp);
    StaffInfo staff = values.staff(header.staffInfo, HEADER + "/StaffInfo");
    if (staff != null) status.staff(staff);
    return status;
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
      document.toPlaces(texts(header.toPlaces.place));
    }
    document.responseFor(answered(header.responseFor));
    require("DocumentId", documentId);
    require("Subject", text(header.subject));
    document.business(
        new BusinessMapper(values).map(trace == null ? null : trace.bussiness, documentId));
    if (trace != null) document.trace(trace(trace));
    return document;
  }

  private List<ResponseFor> answered(List<ResponseForWire> wires) {
    List<ResponseFor> answered = new ArrayList<>();
    int i = 0;
    for (ResponseForWire wire : wires) {
      ResponseFor one = values.responseFor(wire, HEADER + "/ResponseFor[" + ++i + "]");
      if (one != null) answered.add(one);
    }
    return answered;
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
        findings.warning("DOC-146", where, party.id(), party.name());
      }
    }
    if (recipients.isEmpty()) findings.warning("DOC-145", HEADER, "To");
    return recipients;
  }

  private void identity(MessageHeaderWire header, EdxmlDocument.Builder document) {
    if (header.code != null) {
      document.code(text(header.code.codeNumber), text(header.code.codeNotation));
    }
    require("Code", header.code == null ? "" : text(header.code.codeNotation));
    if (header.promulgationInfo != null) {
      String where = HEADER + "/PromulgationInfo";
      document.place(text(header.promulgationInfo.place));
      LocalDate day =
          values.date(header.promulgationInfo.promulgationDate, where + "/PromulgationDate");
      if (day != null) document.issueDate(day);
    }
    DocumentTypeWire type = header.documentType;
    if (type != null) {
      String where = HEADER + "/DocumentType";
      document.type(
          text(type.typeName),
          new TypeCode(
              values.integer(type.type, where + "/Type"),
              values.integer(type.typeDetail, where + "/TypeDetail")));
    }
    SignerWire signer = header.signerInfo;
    if (signer != null) {
      Signatory signatory =
          new Signatory(text(signer.competence), text(signer.position), text(signer.fullName));
      if (!signatory.equals(new Signatory("", "", ""))) document.signatory(signatory);
    }
  }

  private void other(@Nullable OtherInfoWire wire, EdxmlDocument.Builder document) {
    if (wire == null) return;
    String where = HEADER + "/OtherInfo";
    Integer priority = values.integer(wire.priority, where + "/Priority");
    if (priority != null && priority < 0) {
      findings.error("DOC-148", where + "/Priority", priority);
    } else if (priority != null) {
      document.urgency(Urgency.ofPriority(priority));
    }
    List<String> appendixes = List.of();
    if (wire.appendixes != null) {
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
    List<TraceEntry> stops = new ArrayList<>();
    int i = 0;
    for (TraceWire stop : wire.traceHeader) {
      String where = "TraceHeaderList/TraceHeader[" + ++i + "]";
      TraceEntry entry =
          new TraceEntry(
              values.organization(stop.organId, where + "/OrganId"),
              values.time(stop.timestamp, where + "/Timestamp"));
      if (!entry.equals(new TraceEntry(null, null))) stops.add(entry);
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
