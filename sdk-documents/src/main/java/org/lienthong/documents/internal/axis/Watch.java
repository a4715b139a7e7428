package org.lienthong.documents.internal.axis;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ends one call that takes too long: silence while a body goes or comes, silence before the first
 * byte of the answer, and the whole of it. Sockets alone cannot: they never end a write.
 */
final class Watch implements AutoCloseable {
  private final Duration idle;
  private final Duration firstByte;
  private final Duration call;
  private final long slowestBytesPerSecond;
  private final ScheduledFuture<?> beat;
  private final long began = System.nanoTime();
  private final AtomicLong bytes;
  private volatile long moved = began;
  private volatile Duration silence;
  private volatile boolean late;

  /**
   * @param bytes that are sent
   * @param end called once when the call is late
   */
  Watch(AxisHttp.Settings settings, long bytes, ScheduledExecutorService timer, Runnable end) {
    idle = settings.idle();
    firstByte = settings.firstByte();
    slowestBytesPerSecond = settings.slowestBytesPerSecond();
    silence = firstByte;
    call = settings.call();
    this.bytes = new AtomicLong(bytes);
    long shortest = Math.min(Math.min(idle.toMillis(), firstByte.toMillis()), call.toMillis());
    long step = Math.max(5, Math.min(1000, shortest / 8));
    beat = timer.scheduleWithFixedDelay(() -> look(end), step, step, TimeUnit.MILLISECONDS);
  }

  private void look(Runnable end) {
    long now = System.nanoTime();
    Duration whole = call.plusSeconds(bytes.get() / slowestBytesPerSecond);
    if (late || (now - began < whole.toNanos() && now - moved < silence.toNanos())) return;
    late = true;
    end.run();
  }

  private void moved(Duration next) {
    moved = System.nanoTime();
    silence = next;
  }

  /** Whether the call was ended. */
  boolean late() {
    return late;
  }

  /** The body of the answer; what comes of it prolongs the deadline of the whole call. */
  InputStream watched(InputStream body) {
    moved(idle);
    return new FilterInputStream(body) {
      @Override
      public int read() throws IOException {
        int one = super.read();
        bytes.incrementAndGet();
        moved(idle);
        return one;
      }

      @Override
      public int read(byte[] buffer, int from, int length) throws IOException {
        int count = super.read(buffer, from, length);
        bytes.addAndGet(Math.max(0, count));
        moved(idle);
        return count;
      }
    };
  }

  OutputStream watched(OutputStream body) {
    moved(idle);
    return new FilterOutputStream(body) {
      @Override
      public void write(int one) throws IOException {
        out.write(one);
        moved(idle);
      }

      @Override
      public void write(byte[] buffer, int from, int length) throws IOException {
        out.write(buffer, from, length);
        moved(idle);
      }
    };
  }

  /** The body is out; now it is the other side's turn. */
  void sent() {
    moved(firstByte);
  }

  @Override
  public void close() {
    beat.cancel(false);
  }
}
