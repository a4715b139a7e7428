package org.lienthong.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.lienthong.core.Content;
import org.lienthong.core.Sha256;

/** Sends and takes back a generated document; run in a process of its own with little memory. */
final class LargeDocument {
  private static final int ATTACHMENT = 150_000_000;

  private LargeDocument() {}

  public static void main(String[] arguments) throws Exception {
    Content file = generated();
    Sha256 hash = file.sha256();
    try (ExchangeHub hub = ExchangeHub.start()) {
      HubSystem system = hub.register("vxp.mau.01", Samples.UNION, Samples.COMMITTEE);
      AxisClient client = AxisClient.of(hub, system);
      send(client, file, hash);
      String docId = hub.deliveries().get(0).docId();
      Map<String, String> headers =
          client.headers("application/json", AxisClient.parameters("docId", docId));
      expect(hash, download(client, "downloadEdoc", "GET", headers));
      expect(hash, unwrapped(download(client, "getEdoc", "POST", headers)));
      System.out.println("bytes " + file.length().orElseThrow() + " " + hash);
    }
  }

  private static Content generated() {
    String marker = "@@";
    String whole =
        new String(Samples.file(1, Samples.COMMITTEE), StandardCharsets.UTF_8)
            .replaceFirst("(<edXML:ContentTransferEncoded[^>]*>)[^<]*<", "$1" + marker + "<");
    byte[] head = utf8(whole.substring(0, whole.indexOf(marker)));
    byte[] tail = utf8(whole.substring(whole.indexOf(marker) + marker.length()));
    byte[] piece = new byte[30_000];
    for (int i = 0; i < piece.length; i++) piece[i] = (byte) (i * 31 + i / 7);
    byte[] block = Base64.getEncoder().encode(piece);
    int blocks = ATTACHMENT / piece.length;
    Content.Source source =
        () ->
            new SequenceInputStream(
                Collections.enumeration(
                    List.of(
                        new ByteArrayInputStream(head),
                        new Repeated(block, blocks),
                        new ByteArrayInputStream(tail))));
    return Content.from(source, head.length + (long) block.length * blocks + tail.length);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void send(AxisClient client, Content file, Sha256 hash) throws Exception {
    BodyPublisher body =
        BodyPublishers.fromPublisher(
            BodyPublishers.ofInputStream(
                () -> {
                  try {
                    return new SequenceInputStream(
                        file.open(), new ByteArrayInputStream(utf8("\r\n")));
                  } catch (IOException e) {
                    throw new IllegalStateException(e);
                  }
                }),
            file.length().orElseThrow() + 2);
    Map<String, String> headers = client.sendHeaders(MessageType.EDOC, "hash-file", hash.hex());
    HttpResponse<InputStream> answer =
        client.stream(client.request("sendEdoc", "POST", headers, body));
    String text = new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
    if (!text.contains("\"OK\"")) throw new IllegalStateException(text);
  }

  private static InputStream download(
      AxisClient client, String call, String method, Map<String, String> headers) throws Exception {
    return client.stream(client.request(call, method, headers, BodyPublishers.noBody())).body();
  }

  /** The bytes in the JSON text of getEdoc, decoded as they come. */
  private static InputStream unwrapped(InputStream json) throws IOException {
    byte[] data = utf8("\"data\":\"");
    byte[] last = new byte[data.length];
    while (!Arrays.equals(last, data)) {
      System.arraycopy(last, 1, last, 0, last.length - 1);
      last[last.length - 1] = (byte) json.read();
    }
    return Base64.getDecoder().wrap(new UntilQuote(json));
  }

  private static void expect(Sha256 hash, InputStream bytes) {
    Sha256 got = Content.from(() -> bytes).sha256();
    if (!got.equals(hash)) throw new IllegalStateException("other bytes came back");
  }

  /** One block again and again. */
  private static final class Repeated extends InputStream {
    private final byte[] block;
    private final long length;
    private long position;

    Repeated(byte[] block, int times) {
      this.block = block;
      length = (long) block.length * times;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] bytes, int offset, int wanted) {
      if (position == length) return -1;
      int at = (int) (position % block.length);
      int n = Math.min(wanted, block.length - at);
      System.arraycopy(block, at, bytes, offset, n);
      position += n;
      return n;
    }
  }

  /** Ends where the JSON text ends. */
  private static final class UntilQuote extends InputStream {
    private final InputStream in;
    private boolean ended;

    UntilQuote(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (ended) return -1;
      int n = in.read(bytes, offset, length);
      for (int i = offset; i < offset + n; i++) {
        if (bytes[i] == '"') {
          ended = true;
          return i == offset ? -1 : i - offset;
        }
      }
      return n;
    }
  }
}
