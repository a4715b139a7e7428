package org.lienthong.documents.internal.axis;

import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;

/**
 * One request.
 *
 * @param path appended to the base address
 * @param file sent as the body and followed by CR LF, as the axis's own client does
 * @param text sent as the body where there is no file
 * @param size of the file in bytes
 */
record AxisCall(
    String method, String path, AxisFields fields, @Nullable Content file, String text, long size) {
  static AxisCall post(String path, AxisFields fields, String text) {
    return new AxisCall("POST", path, fields, null, text, 0);
  }

  static AxisCall get(String path, AxisFields fields) {
    return new AxisCall("GET", path, fields, null, "", 0);
  }

  static AxisCall upload(String path, AxisFields fields, Content file, long size) {
    return new AxisCall("POST", path, fields, file, "", size);
  }

  String contentType() {
    return file == null ? "application/json" : "application/octet-stream";
  }
}
