package org.lienthong.core;

import org.jspecify.annotations.Nullable;

/**
 * The local disk or store refused: full, read-only, gone or damaged. Nothing half-written was left
 * under the name asked for. Free space or repair access, then call again.
 */
public class StorageException extends SdkException {
  private static final long serialVersionUID = 1L;

  public StorageException(ErrorDetail detail, @Nullable Throwable cause) {
    super(detail, cause);
  }

  @Override
  public final boolean retryable() {
    return true;
  }
}
