package org.lienthong.documents;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.InputException;
import org.lienthong.core.Sha256;
import org.lienthong.documents.internal.edxml.FileNames;
import org.lienthong.documents.internal.edxml.Measurement;

/**
 * A file that travels inside a document: what the receiver gets, after the axis's wrapping is
 * undone. Immutable; the bytes stay where they are until {@link #content()} is opened. Two are
 * equal when name, bytes and labels are.
 */
public final class Attachment {
  private final String name;
  private final Content content;
  private final long size;
  private final Sha256 sha256;
  private final String declaredType;
  private final String detectedType;
  private final String description;
  private final @Nullable String contentId;
  private final boolean unpacked;

  private Attachment(Builder builder) {
    name = builder.name;
    content = builder.content;
    size = builder.size;
    sha256 = builder.sha256;
    declaredType = builder.declaredType;
    detectedType = builder.detectedType;
    description = builder.description;
    contentId = builder.contentId;
    unpacked = builder.unpacked;
  }

  /**
   * For writing. Reads the content once to measure it.
   *
   * @throws IllegalArgumentException if the name is not a plain file name
   * @throws InputException DOC-111 if the content cannot be read
   */
  public static Attachment of(String name, Content content) {
    if (!FileNames.isSafe(name)) {
      throw new IllegalArgumentException("not a plain file name: \"" + name + "\"");
    }
    try (InputStream in = content.open()) {
      Measurement measured = Measurement.of(in);
      return builder(name, content, measured.size(), measured.sha256())
          .detectedType(measured.detectedType(name))
          .build();
    } catch (IOException e) {
      throw new InputException(ErrorDetail.of("DOC-111", Attachment.class, name), e);
    }
  }

  /** Of content that was measured before. */
  public static Builder builder(String name, Content content, long size, Sha256 sha256) {
    return new Builder(name, content, size, sha256);
  }

  /** Safe as the name of a file on any system; Vietnamese letters are kept. */
  public String name() {
    return name;
  }

  public Content content() {
    return content;
  }

  /** In bytes. */
  public long size() {
    return size;
  }

  public Sha256 sha256() {
    return sha256;
  }

  /** What the sender called it on the wire; often wrong, empty where nothing was said. */
  public String declaredType() {
    return declaredType;
  }

  /** The media type that the first bytes show. */
  public String detectedType() {
    return detectedType;
  }

  /** May be empty. */
  public String description() {
    return description;
  }

  /** The link between manifest and attachment, without {@code cid:}. */
  public Optional<String> contentId() {
    return Optional.ofNullable(contentId);
  }

  /** Whether the axis's one-entry zip around it was undone. */
  public boolean unpacked() {
    return unpacked;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Attachment that
        && name.equals(that.name)
        && size == that.size
        && sha256.equals(that.sha256)
        && declaredType.equals(that.declaredType)
        && detectedType.equals(that.detectedType)
        && description.equals(that.description)
        && unpacked == that.unpacked;
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + sha256.hashCode();
  }

  @Override
  public String toString() {
    return name + " (" + size + " bytes)";
  }

  /** Collects the optional parts. Not thread-safe. */
  public static final class Builder {
    private final String name;
    private final Content content;
    private final long size;
    private final Sha256 sha256;
    private String declaredType = "";
    private String detectedType = "application/octet-stream";
    private String description = "";
    private @Nullable String contentId;
    private boolean unpacked;

    private Builder(String name, Content content, long size, Sha256 sha256) {
      this.name = requireNonNull(name, "name");
      this.content = requireNonNull(content, "content");
      this.size = size;
      this.sha256 = requireNonNull(sha256, "sha256");
    }

    public Builder declaredType(String declaredType) {
      this.declaredType = requireNonNull(declaredType, "declaredType");
      return this;
    }

    public Builder detectedType(String detectedType) {
      this.detectedType = requireNonNull(detectedType, "detectedType");
      return this;
    }

    public Builder description(String description) {
      this.description = requireNonNull(description, "description");
      return this;
    }

    public Builder contentId(String contentId) {
      this.contentId = requireNonNull(contentId, "contentId");
      return this;
    }

    public Builder unpacked(boolean unpacked) {
      this.unpacked = unpacked;
      return this;
    }

    public Attachment build() {
      return new Attachment(this);
    }
  }
}
