package org.lienthong.signature.internal.xml;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/** Leaves the stream below open. */
final class Utf8Writer extends BufferedWriter {
  Utf8Writer(OutputStream out) {
    super(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
