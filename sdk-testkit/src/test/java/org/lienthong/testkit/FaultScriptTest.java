package org.lienthong.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.testkit.internal.web.FaultPlay;

class FaultScriptTest {
  private static FaultScript read(String json) {
    return FaultScript.read(Content.ofUtf8(json));
  }

  private static FaultScript rule(String json) {
    return read("{\"rules\":[{" + json + "}]}");
  }

  private static void assertRefused(String message, String rule) {
    InputException refusal = assertThrows(InputException.class, () -> rule(rule));
    assertEquals(message, refusal.getMessage());
  }

  @Test
  void every_fault_has_a_form() {
    FaultScript script =
        read(
            """
            {"seed": 42, "rules": [
              {"fault": "refuse"},
              {"call": "sendEdoc", "fault": "refuse", "status": 429},
              {"fault": "delay", "time": "PT2S"},
              {"occurrence": 2, "fault": "drop-answer"},
              {"occurrences": [1, 3], "fault": "duplicate"},
              {"system": "vxp.mau.01", "fault": "reorder"},
              {"probability": 0.25, "fault": "truncate", "bytes": 9},
              {"fault": "wrong-length", "by": 3},
              {"fault": "html"},
              {"fault": "slow-drip", "bytes": 5, "pause": "PT0.1S"},
              {"fault": "clock-skew", "by": "-PT1H"},
              {"fault": "full-disk"},
              {"fault": "empty"},
              {"call": "timestamp", "fault": "reject"},
              {"call": "timestamp", "fault": "wrong-nonce"}]}
            """);
    assertEquals(42, script.seed());
    assertEquals(
        List.of(
            FaultRule.always("*", new Fault.Refuse(503)),
            FaultRule.always("sendEdoc", new Fault.Refuse(429)),
            FaultRule.always("*", new Fault.Delay(Duration.ofSeconds(2))),
            FaultRule.nth("*", 2, new Fault.DropAnswer()),
            new FaultRule("*", "*", Set.of(1, 3), 1, new Fault.Duplicate()),
            FaultRule.always("*", new Fault.Reorder()).of("vxp.mau.01"),
            FaultRule.sometimes("*", 0.25, new Fault.Truncate(9)),
            FaultRule.always("*", new Fault.WrongLength(3)),
            FaultRule.always("*", new Fault.Html()),
            FaultRule.always("*", new Fault.SlowDrip(5, Duration.ofMillis(100))),
            FaultRule.always("*", new Fault.ClockSkew(Duration.ofHours(-1))),
            FaultRule.always("*", new Fault.FullDisk(507)),
            FaultRule.always("*", new Fault.Empty()),
            FaultRule.always("timestamp", new Fault.Reject()),
            FaultRule.always("timestamp", new Fault.WrongNonce())),
        script.rules());
    assertEquals(FaultScript.none(), read("{}"));
  }

  @Test
  void unknown_words_are_refused_with_the_nearest_known_one() {
    assertRefused(
        "TKIT-011: In rules[1] of the fault script, \"refuze\" is not known. Did you mean"
            + " \"refuse\"?",
        "\"fault\":\"refuze\"");
    assertRefused(
        "TKIT-011: In rules[1] of the fault script, \"statsu\" is not known. Did you mean"
            + " \"status\"?",
        "\"fault\":\"refuse\",\"statsu\":503");
    assertRefused(
        "TKIT-011: In rules[1] of the fault script, \"status\" is not known. Did you mean"
            + " \"system\"?",
        "\"fault\":\"empty\",\"status\":200");
    InputException refusal = assertThrows(InputException.class, () -> read("{\"rule\":[]}"));
    assertEquals(
        "Tại script của kịch bản lỗi, không có từ \"rule\". Có phải bạn muốn viết \"rules\"?",
        refusal.message(Locale.forLanguageTag("vi")));
  }

  @Test
  void values_of_no_use_are_refused_with_their_place() {
    assertRefused(
        "TKIT-012: In the fault script, rules[1].status has no usable value: expected 400 … 599.",
        "\"fault\":\"refuse\",\"status\":200");
    assertRefused(
        "TKIT-012: In the fault script, rules[1].time has no usable value: expected PT0S …"
            + " PT10M.",
        "\"fault\":\"delay\",\"time\":\"2s\"");
    assertRefused(
        "TKIT-012: In the fault script, rules[1].occurrence has no usable value: expected 1 …"
            + " 2147483647.",
        "\"fault\":\"empty\",\"occurrence\":4294967297");
    assertRefused(
        "TKIT-012: In the fault script, rules[1].probability has no usable value: expected 0 … 1.",
        "\"fault\":\"empty\",\"probability\":1.5");
    assertRefused(
        "TKIT-012: In the fault script, rules[1].by has no usable value: expected ≠ 0.",
        "\"fault\":\"wrong-length\",\"by\":0");
    assertEquals(
        "TKIT-012", assertThrows(InputException.class, () -> read("{\"rules\":{}}")).code());
  }

  @Test
  void what_is_not_JSON_or_repeats_a_key_is_refused() {
    for (String text : List.of("", "{", "{} x", "{\"seed\":1,\"seed\":2}")) {
      assertEquals("TKIT-010", assertThrows(InputException.class, () -> read(text)).code(), text);
    }
  }

  private static List<Integer> hits(FaultScript script, String call, int calls) {
    FaultPlay play = new FaultPlay(script);
    List<Integer> hits = new ArrayList<>();
    for (int i = 1; i <= calls; i++) {
      if (!play.next(call, "vxp.mau.01").all().isEmpty()) hits.add(i);
    }
    return hits;
  }

  @Test
  void occurrences_are_counted_over_the_calls_that_a_rule_names() {
    FaultPlay play =
        new FaultPlay(
            FaultScript.of(
                FaultRule.nth("getEdoc", 2, new Fault.Empty()).of("a"),
                FaultRule.nth("*", 3, new Fault.Html())));
    assertEquals("", play.next("getEdoc", "a").names());
    assertEquals("", play.next("getEdoc", "b").names());
    assertEquals("empty,html", play.next("getEdoc", "a").names());
    assertEquals("", play.next("getEdoc", "a").names());
  }

  @Test
  void chance_follows_the_seed_and_the_probability() {
    FaultScript script =
        FaultScript.of(FaultRule.sometimes("*", 0.2, new Fault.Empty())).withSeed(7);
    List<Integer> hits = hits(script, "sendEdoc", 10_000);
    assertEquals(hits, hits(script, "sendEdoc", 10_000));
    assertEquals(2_000, hits.size(), 200.0);
    assertEquals(false, hits.equals(hits(script.withSeed(8), "sendEdoc", 10_000)));
    assertEquals(
        List.of(), hits(FaultScript.of(FaultRule.sometimes("*", 0, new Fault.Empty())), "x", 100));
    assertEquals(
        IntStream.rangeClosed(1, 100).boxed().toList(),
        hits(FaultScript.of(FaultRule.sometimes("*", 1, new Fault.Empty())), "x", 100));
  }

  @Test
  void faults_that_make_no_sense_cannot_be_made() {
    assertThrows(IllegalArgumentException.class, () -> new Fault.Refuse(200));
    assertThrows(IllegalArgumentException.class, () -> new Fault.Delay(Duration.ofHours(1)));
    assertThrows(IllegalArgumentException.class, () -> new Fault.SlowDrip(0, Duration.ZERO));
    assertThrows(IllegalArgumentException.class, () -> new Fault.WrongLength(0));
    assertThrows(IllegalArgumentException.class, () -> new Fault.FullDisk(404));
    assertThrows(IllegalArgumentException.class, () -> FaultRule.nth("*", 0, new Fault.Empty()));
    assertThrows(
        IllegalArgumentException.class, () -> FaultRule.sometimes("*", 1.1, new Fault.Empty()));
  }
}
