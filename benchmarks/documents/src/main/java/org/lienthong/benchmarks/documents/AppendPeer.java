package org.lienthong.benchmarks.documents;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What the disk can do: bytes at the end of one file, forced before the next. */
final class AppendPeer implements AutoCloseable {
  private final FileChannel channel;

  AppendPeer(Path file) throws IOException {
    channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  void append(byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) channel.write(buffer);
    channel.force(false);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
