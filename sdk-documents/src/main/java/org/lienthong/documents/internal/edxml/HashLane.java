package org.lienthong.documents.internal.edxml;

import java.security.MessageDigest;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Sha256;

/**
 * Takes the SHA-256 of a stream. Once the stream is long a second thread does so, since the hash
 * costs more than reading, decoding and writing together. The thread ends with {@link #sha256()} or
 * {@link #close()}.
 */
final class HashLane implements AutoCloseable {
  private static final int BLOCK = 1 << 18;

  // Below it a thread costs more than it saves.
  private static final long ALONE = 1 << 20;

  private final MessageDigest digest = Sha256.newDigest();
  private long size;
  private @Nullable Worker worker;

  void update(byte[] bytes, int offset, int length) {
    size += length;
    if (worker != null) {
      worker.accept(bytes, offset, length);
      return;
    }
    digest.update(bytes, offset, length);
    if (size > ALONE) worker = Worker.start(digest);
  }

  /** Of what was handed in. */
  long size() {
    return size;
  }

  /** Ends the lane. */
  Sha256 sha256() {
    close();
    return Sha256.ofDigest(digest.digest());
  }

  @Override
  public void close() {
    if (worker != null) worker.finish();
    worker = null;
  }

  private static final class Block {
    private final byte[] bytes = new byte[BLOCK];
    private int length;
  }

  /** The second thread and what waits for it. */
  private static final class Worker {
    private final BlockingQueue<Block> full = new ArrayBlockingQueue<>(3);
    private final BlockingQueue<Block> empty = new ArrayBlockingQueue<>(3);
    private final Thread thread;
    private Block filling = new Block();

    private Worker(MessageDigest digest) {
      empty.add(new Block());
      empty.add(new Block());
      thread = new Thread(() -> run(digest), "lienthong-sha256");
      thread.setDaemon(true);
    }

    static Worker start(MessageDigest digest) {
      Worker worker = new Worker(digest);
      worker.thread.start();
      return worker;
    }

    private void run(MessageDigest digest) {
      while (true) {
        Block block = patiently(full::take);
        // Only the last one is not full.
        digest.update(block.bytes, 0, block.length);
        if (block.length < BLOCK) return;
        block.length = 0;
        empty.add(block);
      }
    }

    void accept(byte[] bytes, int offset, int length) {
      for (int from = offset; from < offset + length; ) {
        int n = Math.min(offset + length - from, BLOCK - filling.length);
        System.arraycopy(bytes, from, filling.bytes, filling.length, n);
        filling.length += n;
        from += n;
        if (filling.length < BLOCK) continue;
        full.add(filling);
        filling = patiently(empty::take);
      }
    }

    void finish() {
      full.add(filling);
      patiently(
          () -> {
            thread.join();
            return filling;
          });
    }

    /** The other side is never long in coming, so that an interruption can wait. */
    private static <T> T patiently(Waiting<T> waiting) {
      boolean interrupted = false;
      try {
        while (true) {
          try {
            return waiting.await();
          } catch (InterruptedException e) {
            interrupted = true;
          }
        }
      } finally {
        if (interrupted) Thread.currentThread().interrupt();
      }
    }
  }

  private interface Waiting<T> {
    T await() throws InterruptedException;
  }
}
