package org.lienthong.testkit.internal.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lienthong.testkit.Fault;

/** The words of a script and what they make. */
final class FaultNames {
  private record Word(Set<String> parameters, Function<FaultFields, Fault> make) {}

  private static final long LONGEST_SHIFT = 1L << 40;
  private static final Duration FARTHEST_SKEW = Duration.ofDays(36_500);
  private static final Map<String, Word> WORDS = words();

  private FaultNames() {}

  private static Map<String, Word> words() {
    Map<String, Word> words = new LinkedHashMap<>();
    words.put("refuse", word(f -> new Fault.Refuse(status(f, 503, 400)), Set.of("status")));
    words.put("delay", word(f -> new Fault.Delay(wait(f, "time", null)), Set.of("time")));
    words.put("drop-answer", word(f -> new Fault.DropAnswer(), Set.of()));
    words.put("duplicate", word(f -> new Fault.Duplicate(), Set.of()));
    words.put("reorder", word(f -> new Fault.Reorder(), Set.of()));
    words.put(
        "truncate",
        word(f -> new Fault.Truncate(f.whole("bytes", 16, 0, Long.MAX_VALUE)), Set.of("bytes")));
    words.put("wrong-length", word(FaultNames::wrongLength, Set.of("by")));
    words.put("html", word(f -> new Fault.Html(), Set.of()));
    words.put("slow-drip", word(FaultNames::slowDrip, Set.of("bytes", "pause")));
    words.put("clock-skew", word(FaultNames::clockSkew, Set.of("by")));
    words.put("full-disk", word(f -> new Fault.FullDisk(status(f, 507, 500)), Set.of("status")));
    words.put("empty", word(f -> new Fault.Empty(), Set.of()));
    words.put("reject", word(f -> new Fault.Reject(), Set.of()));
    words.put("wrong-nonce", word(f -> new Fault.WrongNonce(), Set.of()));
    return Map.copyOf(words);
  }

  private static int status(FaultFields fields, int otherwise, int low) {
    return fields.count("status", otherwise, low, 599);
  }

  private static Duration wait(FaultFields fields, String name, @Nullable Duration otherwise) {
    return fields.duration(name, otherwise, Duration.ZERO, Fault.LONGEST_WAIT);
  }

  private static Fault wrongLength(FaultFields fields) {
    long by = fields.whole("by", -1, -LONGEST_SHIFT, LONGEST_SHIFT);
    if (by == 0) throw fields.wrong("by", "≠ 0");
    return new Fault.WrongLength(by);
  }

  private static Fault slowDrip(FaultFields fields) {
    return new Fault.SlowDrip(
        fields.count("bytes", 1, 1, Integer.MAX_VALUE), wait(fields, "pause", Duration.ZERO));
  }

  private static Fault clockSkew(FaultFields fields) {
    return new Fault.ClockSkew(fields.duration("by", null, FARTHEST_SKEW.negated(), FARTHEST_SKEW));
  }

  private static Word word(Function<FaultFields, Fault> make, Set<String> parameters) {
    return new Word(parameters, make);
  }

  static Set<String> names() {
    return WORDS.keySet();
  }

  static Set<String> parameters(String name) {
    return word(name).parameters();
  }

  static Fault fault(String name, FaultFields fields) {
    return word(name).make().apply(fields);
  }

  private static Word word(String name) {
    Word word = WORDS.get(name);
    if (word == null) throw new IllegalArgumentException(name);
    return word;
  }
}
