package org.lienthong.documents.axis;

/** Which of the two calls fetches a message. */
public enum DownloadForm {
  /** {@code downloadEdoc}: the answer is the file. */
  FILE,
  /** {@code getEdoc}: the file as base64 inside JSON. */
  JSON
}
