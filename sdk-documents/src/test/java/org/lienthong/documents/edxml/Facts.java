package org.lienthong.documents.edxml;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lienthong.documents.Attachment;
import org.lienthong.documents.Party;

/** What {@link IndependentReader} must find for a message that our reader gave. */
final class Facts {
  private final List<String> facts = new ArrayList<>();

  private Facts() {}

  static List<String> of(EdxmlMessage message) {
    Facts facts = new Facts();
    if (message instanceof EdxmlDocument document) facts.document(document);
    if (message instanceof EdxmlStatus status) facts.status(status);
    Collections.sort(facts.facts);
    return facts.facts;
  }

  private void status(EdxmlStatus status) {
    party("From", status.from());
    answered(status.responseFor());
    status.staff().ifPresent(staff -> staff("MessageHeader", staff));
    header("StatusCode", status.status().code());
    header("Description", status.description());
    header("Timestamp", time(status.timestamp().orElse(null)));
    status.extensions().forEach(this::extension);
  }

  private void document(EdxmlDocument document) {
    party("From", document.from());
    document.to().forEach(party -> party("To", party));
    header("DocumentId", document.documentId());
    header("Code/CodeNumber", document.number());
    header("Code/CodeNotation", document.notation());
    header("PromulgationInfo/Place", document.place());
    header("PromulgationInfo/PromulgationDate", day(document.issueDate().orElse(null)));
    header("DocumentType/Type", document.typeCode().type());
    header("DocumentType/TypeDetail", document.typeCode().detail());
    header("DocumentType/TypeName", document.typeName());
    header("Subject", document.subject());
    header("Content", document.summary());
    document
        .signatory()
        .ifPresent(
            signatory -> {
              header("SignerInfo/Competence", signatory.capacity());
              header("SignerInfo/Position", signatory.position());
              header("SignerInfo/FullName", signatory.fullName());
            });
    header("DueDate", day(document.dueDate().orElse(null)));
    OtherInfo other = document.other();
    header("OtherInfo/Priority", document.urgency().priority());
    header("OtherInfo/SphereOfPromulgation", other.sphere());
    header("OtherInfo/TyperNotation", other.typistNotation());
    header("OtherInfo/PromulgationAmount", other.copies());
    header("OtherInfo/PageAmount", other.pages());
    header("OtherInfo/Direction", other.direction());
    other.appendixes().forEach(appendix -> header("OtherInfo/Appendixes/Appendix", appendix));
    document.responseFor().forEach(this::answered);
    document.steeringType().ifPresent(steering -> header("SteeringType", steering));
    document.toPlaces().forEach(place -> header("ToPlaces/Place", place));
    business(document.business());
    for (TraceEntry stop : document.trace()) {
      add("TraceHeaderList/TraceHeader/OrganId", stop.organization());
      add("TraceHeaderList/TraceHeader/Timestamp", time(stop.at()));
    }
    document.extensions().forEach(this::extension);
    document.attachments().forEach(this::attachment);
  }

  private void business(BusinessInfo business) {
    String where = "TraceHeaderList/Bussiness";
    List<BusinessInfo.Replacement> targets = business.replacements();
    boolean single =
        !business.type().code().equals("3")
            && targets.size() == 1
            && targets.get(0).receivers().isEmpty();
    if (single) add(where + "/DocumentId", targets.get(0).documentId());
    for (BusinessInfo.Replacement target : single ? List.<BusinessInfo.Replacement>of() : targets) {
      String one = where + "/ReplacementInfoList/ReplacementInfo";
      add(one + "/DocumentId", target.documentId());
      target.receivers().forEach(id -> add(one + "/OrganIdList/OrganId", id));
    }
    add(where + "/BussinessDocType", business.type().code());
    add(where + "/BussinessDocReason", business.reason());
    add(where + "/Paper", digit(business.paperFollows().orElse(null)));
    String changes = where + "/BussinessDocumentInfo";
    add(changes + "/DocumentInfo", digit(business.contentChanged().orElse(null)));
    add(changes + "/DocumentReceiver", digit(business.receiversChanged().orElse(null)));
    for (BusinessInfo.ReceiverChange change : business.receiverChanges()) {
      add(changes + "/ReceiverList/Receiver/OrganId", change.organization());
      add(changes + "/ReceiverList/Receiver/ReceiverType", digit(change.added()));
    }
    business.staff().ifPresent(staff -> staff(where, staff));
  }

  private void party(String name, Party party) {
    header(name + "/OrganId", party.id());
    header(name + "/OrganizationInCharge", party.governingBody());
    header(name + "/OrganName", party.name());
    header(name + "/OrganAdd", party.address());
    header(name + "/Email", party.email());
    header(name + "/Telephone", party.telephone());
    header(name + "/Fax", party.fax());
    header(name + "/Website", party.website());
  }

  private void answered(ResponseFor answered) {
    header("ResponseFor/OrganId", answered.organizationId());
    header("ResponseFor/Code", answered.code());
    header("ResponseFor/PromulgationDate", day(answered.date()));
    header("ResponseFor/DocumentId", answered.documentId());
  }

  private void staff(String where, StaffInfo staff) {
    add(where + "/StaffInfo/Department", staff.department());
    add(where + "/StaffInfo/Staff", staff.staff());
    add(where + "/StaffInfo/Email", staff.email());
    add(where + "/StaffInfo/Mobile", staff.mobile());
  }

  private void extension(Extension extension) {
    String parent = extension.parent().replaceAll("\\[\\d+]", "");
    String namespace = extension.markup().replaceAll("(?s).*?xmlns:n1=\"([^\"]*)\".*", "$1");
    facts.add(
        parent.substring(parent.lastIndexOf('/') + 1)
            + " + "
            + namespace
            + " "
            + extension.name()
            + "="
            + extension.text());
  }

  private void attachment(Attachment attachment) {
    String contentId = attachment.contentId().orElseThrow();
    facts.add("Reference/ContentId=cid:" + contentId);
    facts.add("Reference/ContentType=" + attachment.declaredType());
    facts.add("Reference/AttachmentName=" + attachment.name());
    facts.add(
        "Attachment "
            + contentId
            + " "
            + attachment.name()
            + " "
            + attachment.declaredType()
            + " "
            + attachment.description()
            + " "
            + attachment.size()
            + " "
            + attachment.sha256());
  }

  private void header(String path, @Nullable Object value) {
    add("MessageHeader/" + path, value);
  }

  private void add(String path, @Nullable Object value) {
    String text = value == null ? "" : value.toString();
    if (!text.isEmpty()) facts.add(path + "=" + text);
  }

  private static @Nullable String digit(@Nullable Boolean flag) {
    return flag == null ? null : flag ? "1" : "0";
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString().replace('-', '/');
  }

  private static @Nullable String time(@Nullable Instant time) {
    return time == null
        ? null
        : DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss", Locale.ROOT)
            .format(LocalDateTime.ofInstant(time, ZoneId.of("Asia/Ho_Chi_Minh")));
  }
}
