package org.lienthong.testkit;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.lienthong.core.Content;
import org.lienthong.testkit.internal.web.FaultScriptReader;

/**
 * What goes wrong at a local server, and when. The same script over the same calls gives the same
 * faults. All rules whose turn has come apply to a call; of two faults of one kind the first does.
 *
 * <p>As a file:
 *
 * <pre>{@code
 * {"seed": 42,
 *  "rules": [
 *    {"call": "sendEdoc", "occurrence": 2, "fault": "drop-answer"},
 *    {"call": "getReceivedEdocList", "occurrences": [1, 3], "fault": "reorder"},
 *    {"call": "*", "system": "vxp.mau.01", "probability": 0.05, "fault": "refuse", "status": 503},
 *    {"call": "downloadEdoc", "fault": "slow-drip", "bytes": 512, "pause": "PT0.1S"}]}
 * }</pre>
 *
 * <p>{@code fault} is one of {@code refuse} (with {@code status}, 503 if left out), {@code delay}
 * ({@code time}), {@code drop-answer}, {@code duplicate}, {@code reorder}, {@code truncate} ({@code
 * bytes}, 16), {@code wrong-length} ({@code by}, -1), {@code html}, {@code slow-drip} ({@code
 * bytes}, 1, and {@code pause}), {@code clock-skew} ({@code by}, a duration), {@code full-disk}
 * ({@code status}, 507), {@code empty}, and at a timestamp authority {@code reject} and {@code
 * wrong-nonce}. Durations are written as in ISO 8601. What each does is said at {@link Fault}.
 *
 * @param seed of all that is drawn by chance
 */
public record FaultScript(long seed, List<FaultRule> rules) {
  private static final FaultScript NONE = new FaultScript(0, List.of());

  public FaultScript {
    rules = List.copyOf(requireNonNull(rules, "rules"));
  }

  /** Nothing goes wrong. */
  public static FaultScript none() {
    return NONE;
  }

  public static FaultScript of(FaultRule... rules) {
    return new FaultScript(0, List.of(rules));
  }

  /** The same rules with other draws. */
  public FaultScript withSeed(long seed) {
    return new FaultScript(seed, rules);
  }

  /**
   * Reads a file of the form above. Unknown keys and names are refused, with the nearest known one.
   *
   * @throws org.lienthong.core.InputException TKIT-010 to TKIT-012
   */
  public static FaultScript read(Content file) {
    return FaultScriptReader.read(file);
  }
}
