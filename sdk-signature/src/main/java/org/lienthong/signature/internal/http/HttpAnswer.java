package org.lienthong.signature.internal.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads one answer of a server, and no more than was allowed. */
final class HttpAnswer {
  private static final int MOST_HEADERS = 100;
  private static final int LONGEST_LINE = 8_192;

  private final InputStream in;
  private final int largest;

  private HttpAnswer(InputStream in, int largest) {
    this.in = in;
    this.largest = largest;
  }

  /**
   * @throws IOException also if the answer is not 200, or too large
   */
  static byte[] read(InputStream in, int largest) throws IOException {
    return new HttpAnswer(in, largest).read();
  }

  private byte[] read() throws IOException {
    String status = line();
    if (!status.matches("HTTP/1\\.[01] 200( .*)?")) {
      throw new IOException("the server answered " + status.replaceFirst("^HTTP/1\\.[01] ", ""));
    }
    Map<String, String> headers = new HashMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      if (colon < 1 || headers.size() >= MOST_HEADERS) throw new IOException("wrong headers");
      headers.put(
          line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
          line.substring(colon + 1).strip());
    }
    if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) return chunks();
    String length = headers.get("content-length");
    if (length == null) return atMost(largest);
    if (!length.matches("[0-9]{1,10}") || Long.parseLong(length) > largest) {
      throw new IOException("the answer is too large: " + length);
    }
    return exactly(Integer.parseInt(length));
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    while (true) {
      String size = line();
      int semicolon = size.indexOf(';');
      String digits = (semicolon < 0 ? size : size.substring(0, semicolon)).strip();
      if (!digits.matches("[0-9a-fA-F]{1,8}")) throw new IOException("a wrong chunk");
      long count = Long.parseLong(digits, 16);
      if (count == 0) return body.toByteArray();
      if (count + body.size() > largest) throw new IOException("the answer is too large");
      body.writeBytes(exactly((int) count));
      if (!line().isEmpty()) throw new IOException("a wrong chunk");
    }
  }

  private byte[] exactly(int count) throws IOException {
    byte[] bytes = in.readNBytes(count);
    if (bytes.length < count) throw new EOFException("the answer was cut off");
    return bytes;
  }

  private byte[] atMost(int most) throws IOException {
    byte[] bytes = in.readNBytes(most);
    if (in.read() >= 0) throw new IOException("the answer is too large");
    return bytes;
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0 || line.size() >= LONGEST_LINE) throw new EOFException("no answer");
      line.write(b);
    }
    return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }
}
