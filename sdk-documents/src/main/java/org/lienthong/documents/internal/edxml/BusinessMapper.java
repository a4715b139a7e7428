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
    values.keepUnknown(wire, WHERE);
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
      values.keepUnknown(wire.replacementInfoList, WHERE + "/ReplacementInfoList");
      for (ReplacementWire replacement : wire.replacementInfoList.replacementInfo) {
        String where =
            WHERE + "/ReplacementInfoList/ReplacementInfo[" + (replaced.size() + 1) + "]";
        replaced.add(new Replacement(text(replacement.documentId), receivers(replacement, where)));
      }
    }
    if (!replaced.isEmpty() || type.equals(BusinessType.NEW)) return replaced;
    String named = text(wire.documentId);
    boolean changes = type.equals(BusinessType.RECALL) || type.equals(BusinessType.UPDATE);
    String target = named.isEmpty() && changes ? documentId : named;
    return target.isEmpty() ? List.of() : List.of(new Replacement(target, List.of()));
  }

  private List<OrganizationId> receivers(ReplacementWire wire, String where) {
    values.keepUnknown(wire, where);
    if (wire.organIdList == null) return List.of();
    values.keepUnknown(wire.organIdList, where + "/OrganIdList");
    return wire.organIdList.organId.stream()
        .map(id -> values.organization(id, where + "/OrganIdList/OrganId"))
        .filter(Objects::nonNull)
        .toList();
  }

  private void changes(ChangeWire wire, BusinessInfo.Builder business) {
    String where = WHERE + "/BussinessDocumentInfo";
    values.keepUnknown(wire, where);
    Boolean content = values.flag(wire.documentInfo, where + "/DocumentInfo");
    if (content != null) business.contentChanged(content);
    Boolean receivers = values.flag(wire.documentReceiver, where + "/DocumentReceiver");
    if (receivers != null) business.receiversChanged(receivers);
    if (wire.receiverList == null) return;
    values.keepUnknown(wire.receiverList, where + "/ReceiverList");
    List<ReceiverChange> changes = new ArrayList<>();
    for (ReceiverWire receiver : wire.receiverList.receiver) {
      String at = where + "/ReceiverList/Receiver[" + (changes.size() + 1) + "]";
      values.keepUnknown(receiver, at);
      OrganizationId id = values.organization(receiver.organId, at + "/OrganId");
      Boolean added = values.flag(receiver.receiverType, at + "/ReceiverType");
      if (id != null && added != null) changes.add(new ReceiverChange(id, added));
    }
    business.receiverChanges(changes);
  }
}
