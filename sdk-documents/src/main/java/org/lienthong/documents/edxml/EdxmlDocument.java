package org.lienthong.documents.edxml;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.DocumentCode;
import org.lienthong.core.DocumentMetadata;
import org.lienthong.core.DocumentMetadata.Signatory;
import org.lienthong.core.DocumentType;
import org.lienthong.core.OrganizationId;
import org.lienthong.core.Urgency;
import org.lienthong.documents.Attachment;
import org.lienthong.documents.Party;

/**
 * A document as its envelope shows it. Immutable. Texts are as on the wire, in the Unicode form
 * they came in; what the wire left out is empty, never invented.
 */
public final class EdxmlDocument implements EdxmlMessage {
  private static final DateTimeFormatter SLASHED =
      DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT);

  private final Builder parts;

  private EdxmlDocument(Builder builder) {
    parts = builder;
  }

  /** Takes what every document must have; all else on the builder is optional. */
  public static Builder builder(Party from, DocumentMetadata metadata) {
    return new Builder(from).metadata(metadata);
  }

  /** Of whatever is known; for readers of files that leave things out. */
  public static Builder builder(Party from) {
    return new Builder(from);
  }

  @Override
  public Party from() {
    return parts.from;
  }

  public List<Party> to() {
    return parts.to;
  }

  /** Opaque: often but not always issuer, date and code. Reused by some senders; may be empty. */
  public String documentId() {
    return parts.documentId;
  }

  /** Number and notation in the style that the notation shows; empty when the wire had neither. */
  public Optional<DocumentCode> code() {
    if ((parts.number + parts.notation).isBlank()) return Optional.empty();
    int slash = parts.notation.indexOf('/');
    // State notations have their slash after a year or not at all: 2020/NĐ-CP, QĐ-UBND; NQ/TU.
    boolean party =
        slash > 0 && parts.notation.substring(0, slash).codePoints().allMatch(Character::isLetter);
    return Optional.of(
        new DocumentCode(
            parts.number,
            parts.notation,
            party ? DocumentCode.Style.PARTY : DocumentCode.Style.STATE));
  }

  public String number() {
    return parts.number;
  }

  public String notation() {
    return parts.notation;
  }

  public String typeName() {
    return parts.typeName;
  }

  public TypeCode typeCode() {
    return parts.typeCode;
  }

  /** The "trích yếu". */
  public String subject() {
    return parts.subject;
  }

  /** A short summary beside the subject; not the text of the document. May be empty. */
  public String summary() {
    return parts.summary;
  }

  public Optional<LocalDate> issueDate() {
    return Optional.ofNullable(parts.issueDate);
  }

  /** The place name before the date; may be empty. */
  public String place() {
    return parts.place;
  }

  public Optional<Signatory> signatory() {
    return Optional.ofNullable(parts.signatory);
  }

  public Urgency urgency() {
    return parts.urgency;
  }

  /** The day an answer is expected, if one is. */
  public Optional<LocalDate> dueDate() {
    return Optional.ofNullable(parts.dueDate);
  }

  /** Its meaning differs between connections: see {@link EdxmlProfile#steeringType()}. */
  public OptionalInt steeringType() {
    return parts.steeringType == null ? OptionalInt.empty() : OptionalInt.of(parts.steeringType);
  }

  /** The printed "Nơi nhận" lines; not the addresses. */
  public List<String> toPlaces() {
    return parts.toPlaces;
  }

  public OtherInfo other() {
    return parts.other;
  }

  public BusinessInfo business() {
    return parts.business;
  }

  /** Earlier documents that this one answers. */
  public List<ResponseFor> responseFor() {
    return parts.responseFor;
  }

  public List<TraceEntry> trace() {
    return parts.trace;
  }

  public List<Attachment> attachments() {
    return parts.attachments;
  }

  public EnvelopeSignature envelopeSignature() {
    return parts.envelopeSignature;
  }

  public List<Extension> extensions() {
    return parts.extensions;
  }

  @Override
  public Variant variant() {
    return parts.variant;
  }

  @Override
  public List<Finding> findings() {
    return parts.findings;
  }

  /**
   * The same facts in the common language, best effort. Where the wire has no code it says "không
   * số", and without a kind "Văn bản"; {@link #code()} and {@link #typeName()} tell the difference.
   */
  public DocumentMetadata metadata() {
    DocumentMetadata.Builder metadata =
        DocumentMetadata.builder(
                code().orElse(DocumentCode.unnumbered("không số")),
                DocumentType.named(parts.typeName.isBlank() ? "Văn bản" : parts.typeName),
                parts.subject,
                parts.from.name().isEmpty() ? parts.from.id().value() : parts.from.name())
            .urgency(parts.urgency);
    issueDate().ifPresent(metadata::issueDate);
    signatory().ifPresent(metadata::signatory);
    if (!parts.place.isEmpty()) metadata.place(parts.place);
    return metadata.build();
  }

  /** To make another document of this one. */
  public Builder toBuilder() {
    return new Builder(parts);
  }

  /** How a status or an answer points at this document. */
  public ResponseFor reference() {
    return new ResponseFor(
        parts.from.id(), parts.number + "/" + parts.notation, parts.documentId, parts.issueDate);
  }

  @Override
  public String toString() {
    return code().map(DocumentCode::toString).orElse(parts.documentId) + " from " + parts.from;
  }

  /** Collects the optional parts. Not thread-safe. */
  public static final class Builder {
    private final Party from;
    private List<Party> to = List.of();
    private String documentId = "";
    private String number = "";
    private String notation = "";
    private String typeName = "";
    private TypeCode typeCode = TypeCode.NONE;
    private String subject = "";
    private String summary = "";
    private @Nullable LocalDate issueDate;
    private String place = "";
    private @Nullable Signatory signatory;
    private Urgency urgency = Urgency.NORMAL;
    private @Nullable LocalDate dueDate;
    private @Nullable Integer steeringType;
    private List<String> toPlaces = List.of();
    private OtherInfo other = OtherInfo.NONE;
    private BusinessInfo business = BusinessInfo.newDocument();
    private List<ResponseFor> responseFor = List.of();
    private List<TraceEntry> trace = List.of();
    private List<Attachment> attachments = List.of();
    private EnvelopeSignature envelopeSignature = EnvelopeSignature.ABSENT;
    private List<Extension> extensions = List.of();
    private Variant variant = Variant.QCVN_102;
    private List<Finding> findings = List.of();

    private Builder(Party from) {
      this.from = requireNonNull(from, "from");
    }

    private Builder(Builder other) {
      from = other.from;
      to = List.copyOf(other.to);
      documentId = other.documentId;
      number = other.number;
      notation = other.notation;
      typeName = other.typeName;
      typeCode = other.typeCode;
      subject = other.subject;
      summary = other.summary;
      issueDate = other.issueDate;
      place = other.place;
      signatory = other.signatory;
      urgency = other.urgency;
      dueDate = other.dueDate;
      steeringType = other.steeringType;
      toPlaces = List.copyOf(other.toPlaces);
      this.other = other.other;
      business = other.business;
      responseFor = List.copyOf(other.responseFor);
      trace = List.copyOf(other.trace);
      attachments = List.copyOf(other.attachments);
      envelopeSignature = other.envelopeSignature;
      extensions = List.copyOf(other.extensions);
      variant = other.variant;
      findings = List.copyOf(other.findings);
    }

    /**
     * Takes code, kind, subject, day, place, signatory and urgency from it, and, where number and
     * day are known and no id was given, makes the usual document id.
     */
    public Builder metadata(DocumentMetadata metadata) {
      code(metadata.code().number(), metadata.code().notation());
      typeName = metadata.type().name();
      subject = metadata.subject();
      issueDate = metadata.issueDate().orElse(null);
      place = metadata.place().orElse("");
      signatory = metadata.signatory().orElse(null);
      urgency = metadata.urgency();
      if (documentId.isEmpty() && issueDate != null && !number.isEmpty()) {
        documentId = from.id() + "," + SLASHED.format(issueDate) + "," + number + "/" + notation;
      }
      return this;
    }

    /**
     * @throws IllegalArgumentException if one is named twice, which receivers refuse
     */
    public Builder to(List<Party> to) {
      Set<OrganizationId> seen = new HashSet<>();
      for (Party party : to) {
        if (!seen.add(party.id())) {
          throw new IllegalArgumentException("the recipient " + party.id() + " is named twice");
        }
      }
      this.to = new ArrayList<>(to);
      return this;
    }

    public Builder documentId(String documentId) {
      this.documentId = requireNonNull(documentId, "documentId");
      return this;
    }

    public Builder code(String number, String notation) {
      this.number = requireNonNull(number, "number");
      this.notation = requireNonNull(notation, "notation");
      return this;
    }

    public Builder type(String typeName, TypeCode typeCode) {
      this.typeName = requireNonNull(typeName, "typeName");
      this.typeCode = requireNonNull(typeCode, "typeCode");
      return this;
    }

    public Builder subject(String subject) {
      this.subject = requireNonNull(subject, "subject");
      return this;
    }

    public Builder summary(String summary) {
      this.summary = requireNonNull(summary, "summary");
      return this;
    }

    public Builder issueDate(LocalDate issueDate) {
      this.issueDate = requireNonNull(issueDate, "issueDate");
      return this;
    }

    public Builder place(String place) {
      this.place = requireNonNull(place, "place");
      return this;
    }

    public Builder signatory(Signatory signatory) {
      this.signatory = requireNonNull(signatory, "signatory");
      return this;
    }

    public Builder urgency(Urgency urgency) {
      this.urgency = requireNonNull(urgency, "urgency");
      return this;
    }

    public Builder dueDate(LocalDate dueDate) {
      this.dueDate = requireNonNull(dueDate, "dueDate");
      return this;
    }

    public Builder steeringType(int steeringType) {
      this.steeringType = steeringType;
      return this;
    }

    public Builder toPlaces(List<String> toPlaces) {
      this.toPlaces = requireNonNull(toPlaces, "toPlaces");
      return this;
    }

    public Builder other(OtherInfo other) {
      this.other = requireNonNull(other, "other");
      return this;
    }

    public Builder business(BusinessInfo business) {
      this.business = requireNonNull(business, "business");
      return this;
    }

    public Builder responseFor(List<ResponseFor> responseFor) {
      this.responseFor = requireNonNull(responseFor, "responseFor");
      return this;
    }

    public Builder trace(List<TraceEntry> trace) {
      this.trace = requireNonNull(trace, "trace");
      return this;
    }

    public Builder attachments(List<Attachment> attachments) {
      this.attachments = requireNonNull(attachments, "attachments");
      return this;
    }

    public Builder envelopeSignature(EnvelopeSignature envelopeSignature) {
      this.envelopeSignature = requireNonNull(envelopeSignature, "envelopeSignature");
      return this;
    }

    public Builder extensions(List<Extension> extensions) {
      this.extensions = requireNonNull(extensions, "extensions");
      return this;
    }

    public Builder variant(Variant variant) {
      this.variant = requireNonNull(variant, "variant");
      return this;
    }

    public Builder findings(List<Finding> findings) {
      this.findings = requireNonNull(findings, "findings");
      return this;
    }

    public EdxmlDocument build() {
      return new EdxmlDocument(new Builder(this));
    }
  }
}
