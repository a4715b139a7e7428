package org.lienthong.documents.edxml;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.OrganizationId;

/** What a document does to earlier ones, and why. Immutable. */
public final class BusinessInfo {
  private final BusinessType type;
  private final List<Replacement> replacements;
  private final List<ReceiverChange> receiverChanges;
  private final String reason;
  private final @Nullable Boolean paperFollows;
  private final @Nullable Boolean contentChanged;
  private final @Nullable Boolean receiversChanged;
  private final @Nullable StaffInfo staff;

  private BusinessInfo(Builder builder) {
    type = builder.type;
    replacements = List.copyOf(builder.replacements);
    receiverChanges = List.copyOf(builder.receiverChanges);
    reason = builder.reason;
    paperFollows = builder.paperFollows;
    contentChanged = builder.contentChanged;
    receiversChanged = builder.receiversChanged;
    staff = builder.staff;
  }

  /** A document that stands for itself. */
  public static BusinessInfo newDocument() {
    return builder(BusinessType.NEW).build();
  }

  public static BusinessInfo recall(String documentId, String reason) {
    return builder(BusinessType.RECALL).target(documentId).reason(reason).build();
  }

  public static BusinessInfo update(String documentId, String reason) {
    return builder(BusinessType.UPDATE).target(documentId).reason(reason).build();
  }

  public static BusinessInfo replace(List<String> documentIds, String reason) {
    return builder(BusinessType.REPLACE)
        .replacements(documentIds.stream().map(id -> new Replacement(id, List.of())).toList())
        .reason(reason)
        .build();
  }

  public static Builder builder(BusinessType type) {
    return new Builder(type);
  }

  public BusinessType type() {
    return type;
  }

  /** The document ids that are recalled, updated or replaced; empty for a new document. */
  public List<String> targets() {
    return replacements.stream().map(Replacement::documentId).toList();
  }

  /** The targets with, for a replacement, the receivers it concerns. */
  public List<Replacement> replacements() {
    return replacements;
  }

  /** Who an update adds to or removes from the receivers. */
  public List<ReceiverChange> receiverChanges() {
    return receiverChanges;
  }

  /** May be empty. */
  public String reason() {
    return reason;
  }

  /** Whether a paper copy follows, if said. */
  public Optional<Boolean> paperFollows() {
    return Optional.ofNullable(paperFollows);
  }

  /** Whether an update changes the content, if said. */
  public Optional<Boolean> contentChanged() {
    return Optional.ofNullable(contentChanged);
  }

  /** Whether an update changes the receivers, if said. */
  public Optional<Boolean> receiversChanged() {
    return Optional.ofNullable(receiversChanged);
  }

  public Optional<StaffInfo> staff() {
    return Optional.ofNullable(staff);
  }

  /**
   * One earlier document.
   *
   * @param receivers whom it was replaced for; empty means all
   */
  public record Replacement(String documentId, List<OrganizationId> receivers) {
    public Replacement {
      requireNonNull(documentId, "documentId");
      receivers = List.copyOf(receivers);
    }
  }

  /** One receiver added ({@code true}) or removed. */
  public record ReceiverChange(OrganizationId organization, boolean added) {
    public ReceiverChange {
      requireNonNull(organization, "organization");
    }
  }

  /** Collects the optional parts. Not thread-safe. */
  public static final class Builder {
    private final BusinessType type;
    private List<Replacement> replacements = List.of();
    private List<ReceiverChange> receiverChanges = List.of();
    private String reason = "";
    private @Nullable Boolean paperFollows;
    private @Nullable Boolean contentChanged;
    private @Nullable Boolean receiversChanged;
    private @Nullable StaffInfo staff;

    private Builder(BusinessType type) {
      this.type = requireNonNull(type, "type");
    }

    /** The one document that is recalled or updated. */
    public Builder target(String documentId) {
      return replacements(List.of(new Replacement(documentId, List.of())));
    }

    public Builder replacements(List<Replacement> replacements) {
      this.replacements = requireNonNull(replacements, "replacements");
      return this;
    }

    public Builder receiverChanges(List<ReceiverChange> receiverChanges) {
      this.receiverChanges = requireNonNull(receiverChanges, "receiverChanges");
      return this;
    }

    public Builder reason(String reason) {
      this.reason = requireNonNull(reason, "reason");
      return this;
    }

    public Builder paperFollows(boolean paperFollows) {
      this.paperFollows = paperFollows;
      return this;
    }

    public Builder contentChanged(boolean contentChanged) {
      this.contentChanged = contentChanged;
      return this;
    }

    public Builder receiversChanged(boolean receiversChanged) {
      this.receiversChanged = receiversChanged;
      return this;
    }

    public Builder staff(StaffInfo staff) {
      this.staff = requireNonNull(staff, "staff");
      return this;
    }

    public BusinessInfo build() {
      return new BusinessInfo(this);
    }
  }
}
