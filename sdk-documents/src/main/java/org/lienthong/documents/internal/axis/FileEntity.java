package org.lienthong.documents.internal.axis;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;
import org.lienthong.core.Content;

/** A file of known length and the line end after it, streamed. */
final class FileEntity extends AbstractHttpEntity {
  private static final byte[] LINE_END = {'\r', '\n'};

  private final Content file;
  private final long size;
  private final Watch watch;

  FileEntity(Content file, long size, Watch watch) {
    super(ContentType.APPLICATION_OCTET_STREAM, null, false);
    this.file = file;
    this.size = size;
    this.watch = watch;
  }

  @Override
  public boolean isRepeatable() {
    return true;
  }

  @Override
  public long getContentLength() {
    return size + LINE_END.length;
  }

  @Override
  public InputStream getContent() throws IOException {
    return new SequenceInputStream(file.open(), new ByteArrayInputStream(LINE_END));
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    OutputStream watched = watch.watched(out);
    file.copyTo(watched);
    watched.write(LINE_END);
    watch.sent();
  }

  @Override
  public boolean isStreaming() {
    return false;
  }

  @Override
  public void close() {}
}
