package org.lienthong.testkit.internal.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.InputException;
import org.lienthong.testkit.FaultRule;
import org.lienthong.testkit.FaultScript;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the documented form of {@link FaultScript}. */
public final class FaultScriptReader {
  private static final int LARGEST = 1 << 20;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private FaultScriptReader() {}

  public static FaultScript read(Content file) {
    JsonNode root;
    try {
      root = JSON.readTree(file.bytes(LARGEST));
      if (root.isMissingNode()) throw notJson(file, null);
    } catch (JacksonException e) {
      throw notJson(file, e);
    }
    FaultFields script = new FaultFields("script", root);
    script.allow(Set.of("seed", "rules"));
    List<FaultRule> rules = new ArrayList<>();
    int number = 0;
    for (JsonNode rule : script.list("rules")) {
      number++;
      rules.add(rule(new FaultFields("rules[" + number + "]", rule)));
    }
    return new FaultScript(script.whole("seed", 0, Long.MIN_VALUE, Long.MAX_VALUE), rules);
  }

  private static InputException notJson(Content file, @Nullable Exception cause) {
    return new InputException(ErrorDetail.of("TKIT-010", FaultScript.class, file), cause);
  }

  private static FaultRule rule(FaultFields fields) {
    String name = fields.oneOf("fault", FaultNames.names());
    Set<String> known =
        new LinkedHashSet<>(
            List.of("call", "system", "occurrence", "occurrences", "probability", "fault"));
    known.addAll(FaultNames.parameters(name));
    fields.allow(known);
    Set<Integer> occurrences = new LinkedHashSet<>();
    if (fields.has("occurrence")) {
      occurrences.add(fields.count("occurrence", 1, 1, Integer.MAX_VALUE));
    }
    for (JsonNode one : fields.list("occurrences")) {
      occurrences.add((int) fields.whole("occurrences", one, 1, Integer.MAX_VALUE));
    }
    return new FaultRule(
        fields.text("call", FaultRule.ANY),
        fields.text("system", FaultRule.ANY),
        occurrences,
        fields.probability("probability", 1),
        FaultNames.fault(name, fields));
  }
}
