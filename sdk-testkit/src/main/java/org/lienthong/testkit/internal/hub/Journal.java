package org.lienthong.testkit.internal.hub;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.InputException;
import org.lienthong.core.StorageException;
import org.lienthong.testkit.ExchangeHub;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** All events in one file, one JSON line each. A last line that a crash cut off is dropped. */
final class Journal implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path file;
  private final FileChannel channel;
  private final boolean durable;

  private Journal(Path file, FileChannel channel, boolean durable) {
    this.file = file;
    this.channel = channel;
    this.durable = durable;
  }

  /**
   * @param durable whether every event is forced to the disk
   * @param replay takes the events so far
   * @throws InputException TKIT-005 if a line inside cannot be read
   */
  static Journal open(Path file, boolean durable, Consumer<HubEvent> replay) throws IOException {
    long end = Files.exists(file) ? replay(file, replay) : 0;
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    channel.truncate(end);
    channel.position(end);
    return new Journal(file, channel, durable);
  }

  private static long replay(Path file, Consumer<HubEvent> replay) throws IOException {
    byte[] line = new byte[256];
    int length = 0;
    int number = 1;
    long end = 0;
    try (var in = new java.io.BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (b != '\n') {
          if (length == line.length) line = java.util.Arrays.copyOf(line, length * 2);
          line[length++] = (byte) b;
          continue;
        }
        try {
          replay.accept(JSON.readValue(line, 0, length, HubEvent.class));
        } catch (JacksonException e) {
          throw new InputException(ErrorDetail.of("TKIT-005", ExchangeHub.class, file, number), e);
        }
        end += length + 1;
        length = 0;
        number++;
      }
    }
    return end;
  }

  /**
   * @throws StorageException TKIT-004 if the disk refuses; nothing was appended then
   */
  void append(List<? extends HubEvent> events) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (HubEvent event : events) {
      lines.writeBytes(JSON.writerFor(HubEvent.class).writeValueAsBytes(event));
      lines.write('\n');
    }
    try {
      long before = channel.position();
      try {
        ByteBuffer bytes = ByteBuffer.wrap(lines.toByteArray());
        while (bytes.hasRemaining()) channel.write(bytes);
        if (durable) channel.force(false);
      } catch (IOException e) {
        channel.truncate(before);
        channel.position(before);
        throw e;
      }
    } catch (IOException e) {
      throw new StorageException(ErrorDetail.of("TKIT-004", ExchangeHub.class, file), e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
