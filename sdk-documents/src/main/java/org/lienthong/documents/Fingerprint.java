package org.lienthong.documents;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Sha256;
import org.lienthong.documents.edxml.BusinessInfo;
import org.lienthong.documents.edxml.EdxmlDocument;
import org.lienthong.documents.edxml.ResponseFor;

/**
 * What a document says, without what the way adds or changes (trace, packing, order), so that a
 * second delivery of it is known whatever happened to the file in between.
 */
final class Fingerprint {
  private final MessageDigest digest = Sha256.newDigest();

  private Fingerprint() {}

  /** Without its recipients: each network gets, and may pass on, those that it serves. */
  static String of(EdxmlDocument document) {
    return content(document).hex();
  }

  /** As it was handed in to be sent, recipients included, in whatever order. */
  static String addressed(EdxmlDocument document) {
    Fingerprint print = content(document);
    document.to().stream().map(party -> party.id().value()).sorted().distinct().forEach(print::add);
    return print.hex();
  }

  private String hex() {
    return Sha256.ofDigest(digest.digest()).hex();
  }

  private static Fingerprint content(EdxmlDocument document) {
    Fingerprint print = new Fingerprint();
    print
        .add(document.from().id())
        .add(document.documentId())
        .add(document.number())
        .add(document.notation())
        .add(document.typeName())
        .add(document.subject())
        .add(document.summary())
        .add(document.issueDate().orElse(null))
        .add(document.dueDate().orElse(null))
        .add(document.place())
        .add(document.signatory().orElse(null))
        .add(document.urgency())
        .add(document.steeringType())
        .add(document.toPlaces())
        .add(document.other());
    BusinessInfo business = document.business();
    print.add(business.type()).add(business.reason()).add(business.targets());
    for (BusinessInfo.ReceiverChange change : business.receiverChanges()) print.add(change);
    for (ResponseFor answered : document.responseFor()) print.add(answered);
    for (Attachment attachment : document.attachments()) {
      print.add(attachment.name()).add(attachment.sha256());
    }
    return print;
  }

  /** With its length before it, so that no two sequences of values look alike. */
  private Fingerprint add(@Nullable Object value) {
    byte[] bytes = String.valueOf(value).getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
    return this;
  }
}
