package org.lienthong.core;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the head of an official document says about it: the common language of writing it, signing
 * it and sending it. Immutable.
 */
public final class DocumentMetadata {
  private final DocumentCode code;
  private final DocumentType type;
  private final String subject;
  private final String issuer;
  private final @Nullable LocalDate issueDate;
  private final @Nullable String place;
  private final @Nullable Signatory signatory;
  private final Urgency urgency;

  private DocumentMetadata(Builder builder) {
    code = builder.code;
    type = builder.type;
    subject = builder.subject;
    issuer = builder.issuer;
    issueDate = builder.issueDate;
    place = builder.place;
    signatory = builder.signatory;
    urgency = builder.urgency;
  }

  /**
   * Takes what every document must have; all else on the builder is optional.
   *
   * @param subject the "trích yếu", one sentence
   * @param issuer full name of the issuing body
   */
  public static Builder builder(
      DocumentCode code, DocumentType type, String subject, String issuer) {
    return new Builder(code, type, subject, issuer);
  }

  public DocumentCode code() {
    return code;
  }

  public DocumentType type() {
    return type;
  }

  public String subject() {
    return subject;
  }

  public String issuer() {
    return issuer;
  }

  /** The day on the document, in Vietnam; empty until the register gave number and date. */
  public Optional<LocalDate> issueDate() {
    return Optional.ofNullable(issueDate);
  }

  /** The place name before the date ("địa danh"). */
  public Optional<String> place() {
    return Optional.ofNullable(place);
  }

  public Optional<Signatory> signatory() {
    return Optional.ofNullable(signatory);
  }

  public Urgency urgency() {
    return urgency;
  }

  /** The same document once the register gave it a number and a date. */
  public DocumentMetadata numbered(int number, LocalDate date) {
    Builder copy = new Builder(code.numbered(number), type, subject, issuer);
    copy.place = place;
    copy.signatory = signatory;
    copy.urgency = urgency;
    return copy.issueDate(date).build();
  }

  /**
   * Who signs, and in what capacity.
   *
   * @param capacity "TM.", "KT.", "TL.", "TUQ." or a full line such as "TM. BAN THƯỜNG VỤ"; may be
   *     empty
   */
  public record Signatory(String capacity, String position, String fullName) {
    public Signatory {
      requireNonNull(capacity, "capacity");
      requireNonNull(position, "position");
      requireNonNull(fullName, "fullName");
    }
  }

  /** Collects the optional parts. Not thread-safe. */
  public static final class Builder {
    private final DocumentCode code;
    private final DocumentType type;
    private final String subject;
    private final String issuer;
    private @Nullable LocalDate issueDate;
    private @Nullable String place;
    private @Nullable Signatory signatory;
    private Urgency urgency = Urgency.NORMAL;

    private Builder(DocumentCode code, DocumentType type, String subject, String issuer) {
      this.code = requireNonNull(code, "code");
      this.type = requireNonNull(type, "type");
      this.subject = VietnameseText.nfc(requireNonNull(subject, "subject"));
      this.issuer = VietnameseText.nfc(requireNonNull(issuer, "issuer"));
    }

    public Builder issueDate(LocalDate issueDate) {
      this.issueDate = requireNonNull(issueDate, "issueDate");
      return this;
    }

    public Builder place(String place) {
      this.place = VietnameseText.nfc(place);
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

    public DocumentMetadata build() {
      return new DocumentMetadata(this);
    }
  }
}
