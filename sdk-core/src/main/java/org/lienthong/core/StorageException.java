package org.lienthong.core;

import org.jspecify.annotations.Nullable;

/**
 * The local disk or store refused: full, read-only, gone or damaged. Nothing half-written was left
 * under the name asked for. Free space or repair access, then call again; what is damaged has to be
 * restored from a copy first.
 */
public class StorageException extends SdkException {
  private static final long serialVersionUID = 1L;

  private final boolean damaged;

  public StorageException(ErrorDetail detail, @Nullable Throwable cause) {
    this(detail, cause, false);
  }

  private StorageException(ErrorDetail detail, @Nullable Throwable cause, boolean damaged) {
    super(detail, cause);
    this.damaged = damaged;
  }

  /** What is stored is no longer what it was; calling again does not help. */
  public static StorageException damaged(ErrorDetail detail, @Nullable Throwable cause) {
    return new StorageException(detail, cause, true);
  }

  @Override
  public final boolean retryable() {
    return !damaged;
  }
}
