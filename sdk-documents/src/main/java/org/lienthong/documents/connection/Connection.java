package org.lienthong.documents.connection;

import java.io.IOException;
import java.io.OutputStream;
import org.lienthong.core.OrganizationId;

/**
 * A network over which edXML files travel. Implementations are safe for use by several threads and
 * hold no state of a call after it.
 *
 * <p>Every failure of the network is a {@link ConnectionException} that says whether trying again
 * can help. An answer that cannot be understood is a failure, never a success.
 */
public interface Connection extends AutoCloseable {
  /** Unique within one exchange and stable over restarts: it is written to the store. */
  String name();

  /** Whether the recipient can be addressed here. */
  boolean reaches(OrganizationId recipient);

  /**
   * Returns once the network has taken the file for all recipients.
   *
   * @throws ConnectionException if it has not, or if that is unknown
   */
  Receipt send(Outbound message);

  /**
   * What is waiting, oldest first; it stays until it is acknowledged.
   *
   * @param cursor empty for the first page
   */
  WaitingPage waiting(MessageKind kind, String cursor);

  /**
   * Writes the whole file or fails. The caller closes the target.
   *
   * @throws ConnectionException if the file did not come whole
   * @throws IOException if the target refuses
   */
  void fetch(Waiting message, OutputStream target) throws IOException;

  /**
   * Only called once the message is stored durably here; may be called again for the same message.
   *
   * @param reason for {@link Acknowledgement#FAILED}, in English and without personal data
   */
  void acknowledge(Waiting message, Acknowledgement answer, String reason);

  /** Stops every thread and frees every socket. */
  @Override
  void close();
}
