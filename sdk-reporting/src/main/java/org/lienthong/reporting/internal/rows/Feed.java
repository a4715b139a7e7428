package org.lienthong.reporting.internal.rows;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Hands the rows of a stream out in pieces, to whoever asks next. Safe for several threads. */
final class Feed {
  /** Small enough to stay in the processor's own memory until it is counted. */
  static final int CHUNK = 1 << 18;

  /** A longer row than this is no row. */
  private static final int LONGEST_ROW = 1 << 24;

  private final InputStream in;

  /** What has been read and belongs to the next piece. */
  private byte[] carried;

  private long read;
  private int index;
  private boolean ended;

  /**
   * @param begun what has been read of the rows
   * @param read bytes of the stream, those included
   */
  Feed(InputStream in, byte[] begun, long read) {
    this.in = in;
    this.carried = begun;
    this.read = read;
  }

  /** Fills it, unless there are no more rows. */
  synchronized boolean next(Chunk chunk) throws IOException, RowProblem {
    if (ended) return false;
    ended = true; // also if reading fails
    chunk.is(0, index++, read, false);
    int filled = carried.length;
    System.arraycopy(carried, 0, chunk.room(filled), 0, filled);
    int end = 0;
    boolean last = false;
    while (end == 0 && !last) {
      if (filled >= LONGEST_ROW) throw new RowProblem(0, "", "REP-301");
      int most = Math.max(CHUNK, 2 * filled);
      byte[] bytes = chunk.room(most);
      int added = in.readNBytes(bytes, filled, most - filled);
      last = added < most - filled;
      filled += added;
      read += added;
      end = Rows.end(bytes, filled);
    }
    byte[] bytes = chunk.bytes();
    if (last && filled > end) {
      bytes[filled++] = '\n';
      end = filled;
    }
    carried = Arrays.copyOfRange(bytes, end, filled);
    chunk.is(end, chunk.index(), read, last);
    ended = last;
    return true;
  }

  /** What has not been handed out will not be. */
  synchronized void end() {
    ended = true;
  }
}
