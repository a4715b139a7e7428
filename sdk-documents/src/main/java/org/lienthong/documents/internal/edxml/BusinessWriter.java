package org.lienthong.documents.internal.edxml;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.documents.edxml.BusinessInfo;
import org.lienthong.documents.edxml.BusinessInfo.ReceiverChange;
import org.lienthong.documents.edxml.BusinessInfo.Replacement;
import org.lienthong.documents.edxml.BusinessType;

/** Writes {@code Bussiness}, the one place where the wire's spelling lives. */
final class BusinessWriter {
  private final MarkupWriter out;
  private final HeaderWriter header;

  BusinessWriter(MarkupWriter out, HeaderWriter header) {
    this.out = out;
    this.header = header;
  }

  void write(BusinessInfo business) {
    List<Replacement> targets = business.replacements();
    boolean single =
        targets.size() == 1
            && targets.get(0).receivers().isEmpty()
            && !business.type().equals(BusinessType.REPLACE);
    out.block("Bussiness")
        .field("DocumentId", single ? targets.get(0).documentId() : "")
        .field("BussinessDocType", business.type().code())
        .field("BussinessDocReason", business.reason())
        .field("Paper", digit(business.paperFollows()));
    changes(business);
    replacements(single ? List.of() : targets);
    header.staff(business.staff());
    out.end();
  }

  private void changes(BusinessInfo business) {
    out.block("BussinessDocumentInfo")
        .field("DocumentInfo", digit(business.contentChanged()))
        .field("DocumentReceiver", digit(business.receiversChanged()));
    out.block("ReceiverList");
    int i = 0;
    for (ReceiverChange change : business.receiverChanges()) {
      out.block("Receiver", "Receiver[" + ++i + "]")
          .field("OrganId", change.organization())
          .field("ReceiverType", digit(Optional.of(change.added())))
          .end();
    }
    out.end().end();
  }

  private void replacements(List<Replacement> targets) {
    out.block("ReplacementInfoList");
    int i = 0;
    for (Replacement target : targets) {
      out.block("ReplacementInfo", "ReplacementInfo[" + ++i + "]")
          .field("DocumentId", target.documentId());
      out.block("OrganIdList");
      target.receivers().forEach(receiver -> out.field("OrganId", receiver));
      out.end().end();
    }
    out.end();
  }

  private static @Nullable String digit(Optional<Boolean> flag) {
    return flag.isEmpty() ? null : flag.get() ? "1" : "0";
  }
}
