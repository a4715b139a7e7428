package org.lienthong.documents;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;
import org.lienthong.core.OrganizationId;
import org.lienthong.core.SdkException;
import org.lienthong.core.TimeWitness;
import org.lienthong.documents.connection.Connection;
import org.lienthong.documents.edxml.BusinessType;
import org.lienthong.documents.edxml.EdxmlDocument;
import org.lienthong.documents.edxml.EdxmlProfile;
import org.lienthong.documents.internal.store.Database;

/**
 * Sends and receives official documents for one office, over any number of networks, with a store
 * of its own that survives crashes.
 *
 * <p>{@link #send} returns once the document is durable; the networks are asked by {@link
 * #transmit}, {@link #receive} or, in the background, after {@link #start}. A document that was
 * sent arrives once, or its timeline says why not. Thread-safe.
 */
public final class DocumentExchange implements AutoCloseable {
  private final Engine engine;

  private DocumentExchange(Builder builder) {
    engine = Engine.open(builder);
  }

  /**
   * @param store a directory of its own; made if missing, continued if there
   * @param self the office as envelopes name it
   */
  public static Builder builder(Path store, Party self) {
    return new Builder(store, self);
  }

  public Party self() {
    return engine.node().self();
  }

  /** As {@link #send(EdxmlDocument, String)} with a key made of kind, sender and document id. */
  public SentDocument send(EdxmlDocument document) {
    return engine.send(document, null);
  }

  /**
   * Stores the document durably and returns; the networks come later.
   *
   * @param idempotencyKey the same key with the same document gives the first one again, so that a
   *     caller who does not know whether an earlier call went through just calls again
   * @throws IllegalArgumentException if the key is blank
   * @throws ExchangeException DOC-201 if the key was used for another document, DOC-203 if a
   *     recipient cannot be reached, DOC-204 if the sender is not this office, DOC-205 if too much
   *     is waiting, DOC-206 without recipients
   * @throws org.lienthong.core.InputException DOC-111 to DOC-123 if the document cannot be written
   * @throws org.lienthong.core.StorageException DOC-220 if the store refuses
   */
  public SentDocument send(EdxmlDocument document, String idempotencyKey) {
    return engine.send(document, key(idempotencyKey));
  }

  /** An edXML file as it is, made by whatever program. */
  public SentDocument send(Content file) {
    return engine.send(file, null);
  }

  /**
   * An edXML file as it is, made by whatever program.
   *
   * @throws ExchangeException also DOC-208 if the file is a status
   * @throws org.lienthong.core.InputException also DOC-101 to DOC-111 if it is not edXML
   */
  public SentDocument send(Content file, String idempotencyKey) {
    return engine.send(file, key(idempotencyKey));
  }

  private static String key(String given) {
    if (given.isBlank()) throw new IllegalArgumentException("idempotencyKey must not be blank");
    return given;
  }

  /** Hands everything that is due to the networks now; what fails stays and is due later. */
  public TransmitReport transmit() {
    return engine.transmit();
  }

  /**
   * One round: stores what waits at the networks, acknowledges it, hands documents over, and sends
   * what is due, the statuses of this round among it. A network that fails keeps no other.
   *
   * @throws org.lienthong.core.StorageException DOC-209 if this is closed
   */
  public ReceiveReport receive(DocumentHandler handler) {
    return engine.receive(requireNonNull(handler, "handler"));
  }

  /**
   * Does rounds in the background until this is closed; what is sent goes out at once.
   *
   * @throws IllegalStateException if it was started before
   * @throws org.lienthong.core.StorageException DOC-209 if this is closed
   */
  public void start(DocumentHandler handler) {
    engine.start(requireNonNull(handler, "handler"));
  }

  /**
   * Tells the sender of a document we received how far it is. What was said last is not said again
   * unless the description differs.
   *
   * @param description for people, the reason where something is refused; may be empty
   * @throws ExchangeException DOC-202 if there is no such document, DOC-207 if it is one of ours or
   *     could not be read
   */
  public void report(ExchangeId id, ProcessingStatus status, String description) {
    engine.report(id, status, description);
  }

  /**
   * Asks everybody who has the document to give it back. Where it was not sent yet it is withdrawn
   * without a word; elsewhere each recipient answers for itself, see {@link #track}. The same call
   * again changes nothing.
   *
   * @param reason for people; goes to the recipients
   * @return the request, or the document itself if nobody had it
   * @throws ExchangeException DOC-202 if there is no such document, DOC-207 if it is not one of
   *     ours
   */
  public SentDocument recall(ExchangeId id, String reason) {
    return engine.change(id, BusinessType.RECALL, null, reason);
  }

  /**
   * Sends a corrected text of the document to its recipients, who answer whether they take it.
   *
   * @param changed complete; its recipients may be others
   */
  public SentDocument update(ExchangeId id, EdxmlDocument changed, String reason) {
    return engine.change(id, BusinessType.UPDATE, changed, reason);
  }

  /** Sends another document that takes the place of the first. */
  public SentDocument replace(ExchangeId id, EdxmlDocument replacement, String reason) {
    return engine.change(id, BusinessType.REPLACE, replacement, reason);
  }

  /**
   * Answers a request to recall, update or replace that the handler left open.
   *
   * @throws ExchangeException DOC-202 if there is no such request, DOC-207 if it is answered
   */
  public void answer(ExchangeId request, ChangeAnswer answer) {
    engine.answer(request, requireNonNull(answer, "answer"));
  }

  /**
   * @throws ExchangeException DOC-202 if there is no such document
   */
  public Tracking track(ExchangeId id) {
    return engine.archive().track(id);
  }

  /** The newest documents of both directions, newest first. */
  public List<Tracking> documents(int most) {
    return engine.archive().newest(most);
  }

  /**
   * The document as it was sent or came, byte for byte; one file for each network that took it.
   *
   * @throws ExchangeException DOC-202 if there is no such document
   */
  public List<Content> files(ExchangeId id) {
    return engine.archive().files(id);
  }

  /** What could not be sent or handed over, oldest first. */
  public List<DeadLetter> deadLetters() {
    return engine.archive().deadLetters();
  }

  /**
   * Queues again what of this document could not be sent or handed over.
   *
   * @throws ExchangeException DOC-202 if there is no such document, DOC-207 if nothing of it is
   *     dead
   */
  public void retry(ExchangeId id) {
    engine.retry(id);
  }

  /** Statuses of documents that are not in this store, oldest first. */
  public List<OrphanStatus> orphanStatuses() {
    return engine.archive().orphans();
  }

  /**
   * Writes what happened to a document into one ZIP file that can be checked anywhere with {@link
   * EvidenceBundle#verify}. With a {@link Builder#witness} it waits for that one's answer, which
   * may take minutes.
   *
   * @param more files to put beside it, such as verdicts on signatures; by plain file name
   * @return why the witness gave no timestamp; empty if there is one, or no witness
   * @throws ExchangeException DOC-202 if there is no such document
   */
  public Optional<SdkException> exportEvidence(
      ExchangeId id, Path target, Map<String, Content> more) {
    return engine.archive().exportEvidence(id, target, more);
  }

  /**
   * Stops all threads and closes the connections given; what was under way is tried again later.
   */
  @Override
  public void close() {
    engine.close();
  }

  /** Collects connections and settings. Not thread-safe. */
  public static final class Builder {
    final Path store;
    final Party self;
    final Set<OrganizationId> own = new LinkedHashSet<>();
    final Map<String, Connection> connections = new LinkedHashMap<>();
    @Nullable DataSource database;
    ExchangeSettings settings = ExchangeSettings.defaults();
    EdxmlProfile profile = EdxmlProfile.vxp();
    Clock clock = Clock.systemUTC();
    @Nullable TimeWitness witness;

    /** Where tests stand between engine and store. */
    UnaryOperator<Database> around = UnaryOperator.identity();

    private Builder(Path store, Party self) {
      this.store = requireNonNull(store, "store");
      this.self = requireNonNull(self, "self");
      own.add(self.id());
    }

    /** Asked in the order given whether they reach a recipient. Closed with the exchange. */
    public Builder connection(Connection connection) {
      if (connections.put(connection.name(), connection) != null) {
        throw new IllegalArgumentException("two connections are called " + connection.name());
      }
      return this;
    }

    /** Other identifiers by which we are addressed, former ones and those of merged offices. */
    public Builder alsoKnownAs(OrganizationId... ids) {
      Collections.addAll(own, ids);
      return this;
    }

    /**
     * Keeps everything but large files in a PostgreSQL database that several nodes share; they take
     * turns by leases, so their clocks must not differ by more than a third of {@link
     * ExchangeSettings#lease}. The directory must then be one that all nodes see. The pool stays
     * the caller's; it must lend at least {@link ExchangeSettings#parallelism} + 3 connections.
     */
    public Builder sharedDatabase(DataSource postgresql) {
      database = requireNonNull(postgresql, "postgresql");
      return this;
    }

    public Builder settings(ExchangeSettings settings) {
      this.settings = requireNonNull(settings, "settings");
      return this;
    }

    /** How documents are written that are not files already; {@link EdxmlProfile#vxp()}. */
    public Builder profile(EdxmlProfile profile) {
      this.profile = requireNonNull(profile, "profile");
      return this;
    }

    public Builder clock(Clock clock) {
      this.clock = requireNonNull(clock, "clock");
      return this;
    }

    /**
     * Who vouches for the time of an evidence bundle, such as {@code TimestampClient} of
     * sdk-signature. Asked at each export; a bundle says so when nobody answered.
     */
    public Builder witness(TimeWitness witness) {
      this.witness = requireNonNull(witness, "witness");
      return this;
    }

    /**
     * @throws org.lienthong.core.StorageException DOC-220, DOC-221 or DOC-225 if the store cannot
     *     be used; the connections are then still open
     */
    public DocumentExchange open() {
      return new DocumentExchange(this);
    }
  }
}
