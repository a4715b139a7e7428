package org.lienthong.documents.edxml;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.documents.Party;
import org.lienthong.documents.ProcessingStatus;

/**
 * Tells how far a document is, or asks for it back. Immutable. For {@code 13} the roles turn: from
 * is then the document's sender and {@link #responseFor()} names the receiver.
 */
public final class EdxmlStatus implements EdxmlMessage {
  private final Party from;
  private final ResponseFor responseFor;
  private final ProcessingStatus status;
  private final String description;
  private final @Nullable Instant timestamp;
  private final @Nullable StaffInfo staff;
  private final Variant variant;
  private final List<Extension> extensions;
  private final List<Finding> findings;

  private EdxmlStatus(Builder builder) {
    from = builder.from;
    responseFor = builder.responseFor;
    status = builder.status;
    description = builder.description;
    timestamp = builder.timestamp;
    staff = builder.staff;
    variant = builder.variant;
    extensions = List.copyOf(builder.extensions);
    findings = List.copyOf(builder.findings);
  }

  public static Builder builder(Party from, ResponseFor responseFor, ProcessingStatus status) {
    return new Builder(from, responseFor, status);
  }

  @Override
  public Party from() {
    return from;
  }

  public ResponseFor responseFor() {
    return responseFor;
  }

  public ProcessingStatus status() {
    return status;
  }

  /** For people; the reason where something is refused. May be empty. */
  public String description() {
    return description;
  }

  /** When it happened at the reporting office; empty when the wire had none that is a time. */
  public Optional<Instant> timestamp() {
    return Optional.ofNullable(timestamp);
  }

  public Optional<StaffInfo> staff() {
    return Optional.ofNullable(staff);
  }

  @Override
  public Variant variant() {
    return variant;
  }

  public List<Extension> extensions() {
    return extensions;
  }

  @Override
  public List<Finding> findings() {
    return findings;
  }

  @Override
  public String toString() {
    return "status " + status + " of " + responseFor.code() + " from " + from;
  }

  /** Collects the optional parts. Not thread-safe. */
  public static final class Builder {
    private final Party from;
    private final ResponseFor responseFor;
    private final ProcessingStatus status;
    private String description = "";
    private @Nullable Instant timestamp;
    private @Nullable StaffInfo staff;
    private Variant variant = Variant.QCVN_102;
    private List<Extension> extensions = List.of();
    private List<Finding> findings = List.of();

    private Builder(Party from, ResponseFor responseFor, ProcessingStatus status) {
      this.from = requireNonNull(from, "from");
      this.responseFor = requireNonNull(responseFor, "responseFor");
      this.status = requireNonNull(status, "status");
    }

    public Builder description(String description) {
      this.description = requireNonNull(description, "description");
      return this;
    }

    /** Written with whole seconds, in Vietnam time. */
    public Builder timestamp(Instant timestamp) {
      this.timestamp = requireNonNull(timestamp, "timestamp");
      return this;
    }

    public Builder staff(StaffInfo staff) {
      this.staff = requireNonNull(staff, "staff");
      return this;
    }

    public Builder variant(Variant variant) {
      this.variant = requireNonNull(variant, "variant");
      return this;
    }

    public Builder extensions(List<Extension> extensions) {
      this.extensions = requireNonNull(extensions, "extensions");
      return this;
    }

    public Builder findings(List<Finding> findings) {
      this.findings = requireNonNull(findings, "findings");
      return this;
    }

    public EdxmlStatus build() {
      return new EdxmlStatus(this);
    }
  }
}
