package org.lienthong.documents.internal.axis;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Counts what was written and remembers whether it was the target that failed. */
final class TargetStream extends OutputStream {
  private final OutputStream target;
  private @Nullable IOException failure;
  private long count;

  TargetStream(OutputStream target) {
    this.target = target;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      target.write(bytes, from, length);
      count += length;
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  @Nullable IOException failure() {
    return failure;
  }

  long count() {
    return count;
  }
}
