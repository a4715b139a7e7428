package org.lienthong.documents;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.documents.edxml.BusinessType;
import org.lienthong.documents.edxml.EdxmlDocument;

/** A sender wants a document back, updated or replaced. Immutable. */
public final class IncomingChange {
  private final ExchangeId id;
  private final BusinessType type;
  private final Party from;
  private final String reason;
  private final List<Tracking> targets;
  private final @Nullable EdxmlDocument document;

  IncomingChange(
      ExchangeId id,
      BusinessType type,
      Party from,
      String reason,
      List<Tracking> targets,
      @Nullable EdxmlDocument document) {
    this.id = id;
    this.type = type;
    this.from = from;
    this.reason = reason;
    this.targets = List.copyOf(targets);
    this.document = document;
  }

  /** Of the request, for {@link DocumentExchange#answer}. */
  public ExchangeId id() {
    return id;
  }

  /** RECALL, UPDATE or REPLACE. */
  public BusinessType type() {
    return type;
  }

  public Party from() {
    return from;
  }

  /** May be empty. */
  public String reason() {
    return reason;
  }

  /** The documents it is about, as they stand here; empty if none is known. */
  public List<Tracking> targets() {
    return targets;
  }

  /** The new text of an update or replacement; empty if the request came as a status. */
  public Optional<EdxmlDocument> document() {
    return Optional.ofNullable(document);
  }
}
