package org.lienthong.reporting.bulk;

/** Sees long work go on, and may end it. */
@FunctionalInterface
public interface Watch {
  /** Lets everything run to its end. */
  Watch NONE = (done, total) -> true;

  /**
   * Called now and then, from the thread that works.
   *
   * @param done units of work, such as bytes or cells
   * @param total of them; -1 if not known
   * @return whether to go on; if not, the work ends with a {@link
   *     java.util.concurrent.CancellationException} and leaves nothing behind
   */
  boolean proceed(long done, long total);
}
