package org.lienthong.signature;

import static java.util.Objects.requireNonNull;

import org.lienthong.core.Content;
import org.lienthong.core.DocumentMetadata;

/** A document signed by the person, numbered, and signed by the agency: ready to send. */
public record IssuedDocument(Content content, DocumentMetadata metadata) {
  public IssuedDocument {
    requireNonNull(content, "content");
    requireNonNull(metadata, "metadata");
  }
}
