package org.lienthong.documents.internal.edxml;

import static org.lienthong.documents.internal.edxml.WireValues.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.OrganizationId;
import org.lienthong.documents.edxml.BusinessInfo;
import org.lienthong.documents.edxml.BusinessInfo.ReceiverChange;
import org.lienthong.documents.edxml.BusinessInfo.Replacement;
import org.lienthong.documents.edxml.BusinessType;
import org.lienthong.documents.edxml.StaffInfo;
import org.lienthong.documents.internal.edxml.wire.BusinessWire;
import org.lienthong.documents.internal.edxml.wire.ChangeWire;
import org.lienthong.documents.internal.edxml.wire.ReceiverWire;
import org.lienthong.documents.internal.edxml.wire.ReplacementWire;

/** Reads what a document does to earlier ones. */
final class BusinessMapper {
  private static final String WHERE = "TraceHeaderList/Bussiness";

  private final WireValues values;

  BusinessMapper(WireValues values) {
    this.values = values;
  }

  /**
   * @param documentId of the document itself: what a recall or an update means when it names no
   *     other, as the vendor's samples do
   */
  BusinessInfo map(@Nullable BusinessWire wire, String documentId) {
    if (wire == null) return BusinessInfo.newDocument();
    String code = text(wire.bussinessDocType);
    BusinessType type = code.isEmpty() ? BusinessType.NEW : new BusinessType(code);
    if (!type.isKnown()) values.findings().warning("DOC-149", WHERE + "/BussinessDocType", code);
    BusinessInfo.Builder business =
        BusinessInfo.builder(type)
            .reason(text(wire.bussinessDocReason))
            .replacements(targets(type, wire, documentId));
    Boolean paper = values.flag(wire.paper, WHERE + "/Paper");
    if (paper != null) business.paperFollows(paper);
    if (wire.bussinessDocumentInfo != null) changes(wire.bussinessDocumentInfo, business);
    StaffInfo staff = values.staff(wire.staffInfo, WHERE + "/StaffInfo");
    if (staff != null) business.staff(staff);
    return business.build();
  }

  private List<Replacement> targets(BusinessType type, BusinessWire wire, String documentId) {
    List<Replacement> replaced = new ArrayList<>();
    if (wire.replacementInfoList != null) {
      int i = 0;
      for (ReplacementWire replacement : wire.replacementInfoList.replacementInfo) {
        String where = WHERE + "/ReplacementInfoList/ReplacementInfo[" + ++i + "]";
        Replacement one =
            new Replacement(text(replacement.documentId), receivers(replacement, where));
        if (!one.equals(new Replacement("", List.of()))) replaced.add(one);
      }
    }
    String named = text(wire.documentId);
    boolean changes = type.equals(BusinessType.RECALL) || type.equals(BusinessType.UPDATE);
    if (named.isEmpty() && changes && replaced.isEmpty()) named = documentId;
    // Builders that always fill it name the new document itself.
    if (type.equals(BusinessType.NEW) && named.equals(documentId)) named = "";
    String target = named;
    boolean listed = replaced.stream().anyMatch(one -> one.documentId().equals(target));
    if (!target.isEmpty() && !listed) replaced.add(0, new Replacement(target, List.of()));
    return replaced;
  }

  private List<OrganizationId> receivers(ReplacementWire wire, String where) {
    if (wire.organIdList == null) return List.of();
    return wire.organIdList.organId.stream()
        .map(id -> values.organization(id, where + "/OrganIdList/OrganId"))
        .filter(Objects::nonNull)
        .toList();
  }

  private void changes(ChangeWire wire, BusinessInfo.Builder business) {
    String where = WHERE + "/BussinessDocumentInfo";
    Boolean content = values.flag(wire.documentInfo, where + "/DocumentInfo");
    if (content != null) business.contentChanged(content);
    Boolean receivers = values.flag(wire.documentReceiver, where + "/DocumentReceiver");
    if (receivers != null) business.receiversChanged(receivers);
    if (wire.receiverList == null) return;
    List<ReceiverChange> changes = new ArrayList<>();
    int i = 0;
    for (ReceiverWire receiver : wire.receiverList.receiver) {
      String at = where + "/ReceiverList/Receiver[" + ++i + "]";
      OrganizationId id = values.organization(receiver.organId, at + "/OrganId");
      Boolean added = values.flag(receiver.receiverType, at + "/ReceiverType");
      if (id != null && added != null) changes.add(new ReceiverChange(id, added));
    }
    business.receiverChanges(changes);
  }
}
