package org.lienthong.reporting.exchange;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.ErrorDetail;

/**
 * A system that reports are told to or heard from: a national or provincial reporting system, or
 * software of the union's own. Whoever knows how it is spoken to writes the adapter; none comes
 * with this library. Implementations are thread-safe and hold nothing of a message once they
 * returned.
 */
public interface ReportLink {
  /** As logs and messages shall call it. */
  String name();

  /** What can be told or heard. */
  Set<ReportMessage.Kind> kinds();

  /**
   * Tells it. What was told before under the same identity is told again without a second effect,
   * and gives the same receipt; other content under the same identity is refused.
   *
   * @param id the caller's own, the same at every attempt
   * @throws IllegalArgumentException if the kind is not among {@link #kinds()}
   * @throws org.lienthong.core.InputException if it cannot say this message exactly; nothing was
   *     told then
   * @throws org.lienthong.core.SdkException if it cannot be reached, with whether to try again
   */
  Receipt send(String id, ReportMessage message);

  /**
   * What has come since the call before that was {@linkplain #taken taken}, oldest first; the same
   * again until then.
   *
   * @throws org.lienthong.core.SdkException if it cannot be reached, with whether to try again
   */
  List<Delivery> waiting();

  /** Only now, when it is safe here, may the system forget it. Twice does no harm. */
  void taken(Delivery delivery);

  /**
   * What the system answered.
   *
   * @param remoteId under which it knows the message; empty if it said none
   * @param refusal why not; {@code null} if it took it
   */
  record Receipt(String remoteId, @Nullable ErrorDetail refusal) {
    public Receipt {
      requireNonNull(remoteId, "remoteId");
    }

    public boolean accepted() {
      return refusal == null;
    }
  }

  /**
   * What came in.
   *
   * @param remoteId by which the system and we both know it
   */
  record Delivery(String remoteId, ReportMessage message) {
    public Delivery {
      requireNonNull(remoteId, "remoteId");
      requireNonNull(message, "message");
    }
  }
}
