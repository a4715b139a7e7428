package org.lienthong.testkit;

import org.jspecify.annotations.Nullable;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.SdkException;

/**
 * A local server of the kit did not come up, most often because its port is taken. Nothing was left
 * running. Leave the port out, so that a free one is taken, or stop what holds it.
 */
public final class ServerStartException extends SdkException {
  private static final long serialVersionUID = 1L;

  public ServerStartException(ErrorDetail detail, @Nullable Throwable cause) {
    super(detail, cause);
  }

  @Override
  public boolean retryable() {
    return true;
  }
}
