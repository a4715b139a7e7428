package org.lienthong.testkit.internal.hub;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.lienthong.core.Content;
import org.lienthong.testkit.internal.web.FrontDoor;

/** A document as an answer, of known length and streamed from the disk. */
final class DocumentAnswer {
  private static final byte[] BEFORE =
      ascii("{\"status\":\"OK\",\"ErrorCode\":\"0\",\"ErrorDesc\":\"Success\",\"data\":\"");
  private static final byte[] BEHIND = ascii("\"}");

  private DocumentAnswer() {}

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  static Response base64(HttpServletRequest http, HubStore store, Message message)
      throws IOException {
    long size = store.size(message);
    long length = BEFORE.length + 4 * ((size + 2) / 3) + BEHIND.length;
    return streamed(
        http,
        "application/json;charset=UTF-8",
        length,
        out -> {
          out.write(BEFORE);
          // Closing the encoder writes its last group; the answer goes on behind it.
          try (OutputStream base64 = Base64.getEncoder().wrap(new Unclosed(out))) {
            Content.of(store.document(message)).copyTo(base64);
          }
          out.write(BEHIND);
        });
  }

  static Response raw(HttpServletRequest http, HubStore store, Message message) throws IOException {
    return streamed(
        http,
        "application/octet-stream",
        store.size(message),
        Content.of(store.document(message))::copyTo);
  }

  private static Response streamed(
      HttpServletRequest http, String type, long length, StreamingOutput output) {
    http.setAttribute(FrontDoor.ERROR_CODE, "0");
    return Response.ok(output, type).header(HttpHeaders.CONTENT_LENGTH, length).build();
  }

  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      // The stream below stays open.
    }
  }
}
