package org.lienthong.signature;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one signature should say and look like. Immutable. */
public final class SignatureRequest {
  private final SignerRole role;
  private final Instant claimedTime;
  private final @Nullable SignatureAlgorithmName algorithm;
  private final @Nullable SignatureAppearance appearance;
  private final @Nullable String reason;
  private final @Nullable String location;
  private final int reservedBytes;
  private final boolean alone;

  private SignatureRequest(Builder builder) {
    role = builder.role;
    claimedTime = builder.claimedTime;
    algorithm = builder.algorithm;
    appearance = builder.appearance;
    reason = builder.reason;
    location = builder.location;
    reservedBytes = builder.reservedBytes;
    alone = builder.alone;
  }

  /**
   * @param role PERSON and AGENCY are held to the lawful order; UNKNOWN is not
   * @param claimedTime the signer's word, written as the dictionary's {@code M}
   */
  public static Builder builder(SignerRole role, Instant claimedTime) {
    return new Builder(role, claimedTime);
  }

  public SignerRole role() {
    return role;
  }

  public Instant claimedTime() {
    return claimedTime;
  }

  /** Empty: {@link SignatureAlgorithmName#defaultFor}. */
  public Optional<SignatureAlgorithmName> algorithm() {
    return Optional.ofNullable(algorithm);
  }

  /** Empty: an invisible signature. */
  public Optional<SignatureAppearance> appearance() {
    return Optional.ofNullable(appearance);
  }

  public Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  public Optional<String> location() {
    return Optional.ofNullable(location);
  }

  /** Room for the signature value in bytes; 0 means what the certificates suggest. */
  public int reservedBytes() {
    return reservedBytes;
  }

  /** Whether the law wants no person's signature before this one. */
  boolean isAlone() {
    return alone;
  }

  /** Collects the optional parts. Not thread-safe. */
  public static final class Builder {
    private final SignerRole role;
    private final Instant claimedTime;
    private @Nullable SignatureAlgorithmName algorithm;
    private @Nullable SignatureAppearance appearance;
    private @Nullable String reason;
    private @Nullable String location;
    private int reservedBytes;
    private boolean alone;

    private Builder(SignerRole role, Instant claimedTime) {
      this.role = requireNonNull(role, "role");
      this.claimedTime = requireNonNull(claimedTime, "claimedTime");
    }

    public Builder algorithm(SignatureAlgorithmName algorithm) {
      this.algorithm = requireNonNull(algorithm, "algorithm");
      return this;
    }

    public Builder appearance(SignatureAppearance appearance) {
      this.appearance = requireNonNull(appearance, "appearance");
      return this;
    }

    public Builder reason(String reason) {
      this.reason = requireNonNull(reason, "reason");
      return this;
    }

    public Builder location(String location) {
      this.location = requireNonNull(location, "location");
      return this;
    }

    /** At least this much; grows when the certificates alone need more. At most 1 MiB. */
    public Builder reservedBytes(int bytes) {
      if (bytes < 0 || bytes > 1 << 20) {
        throw new IllegalArgumentException("reservedBytes must be 0 to 1048576, was " + bytes);
      }
      this.reservedBytes = bytes;
      return this;
    }

    Builder alone() {
      alone = true;
      return this;
    }

    public SignatureRequest build() {
      return new SignatureRequest(this);
    }
  }
}
