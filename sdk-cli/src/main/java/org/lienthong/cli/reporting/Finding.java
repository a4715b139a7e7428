package org.lienthong.cli.reporting;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;
import org.lienthong.cli.frame.JsonObject;
import org.lienthong.cli.frame.Lines;
import org.lienthong.core.SdkException;
import org.lienthong.reporting.CheckFinding;
import org.lienthong.reporting.InputFinding;
import org.lienthong.reporting.Period;
import org.lienthong.reporting.Severity;

/**
 * Something to say about values, whoever found it.
 *
 * @param input whether a file was refused, rather than a figure found not to fit
 * @param message names the place and the figures
 */
record Finding(boolean input, Severity severity, String message, String next, JsonObject json) {
  Finding {
    requireNonNull(severity, "severity");
    requireNonNull(message, "message");
    requireNonNull(next, "next");
    requireNonNull(json, "json");
  }

  static Finding of(InputFinding found, Locale language) {
    String message = found.message(language);
    String next = found.nextStep(language);
    JsonObject json =
        head(found.code(), Severity.ERROR)
            .put("file", found.file())
            .put("line", found.line())
            .put("column", found.column())
            .put("message", message)
            .put("next", next);
    return new Finding(true, Severity.ERROR, message, next, json);
  }

  static Finding of(CheckFinding found, Period period, Locale language) {
    String message = found.message(language);
    String next = found.nextStep(language);
    JsonObject json =
        head(found.code(), found.severity())
            .put("unit", found.unit().code())
            .put("unitName", found.unit().fullName())
            .put("period", period.toString())
            .put("indicator", found.indicator().key())
            .put("rule", found.rule())
            .put("actual", found.actual())
            .put("expected", found.expected())
            .put("message", message)
            .put("next", next);
    return new Finding(false, found.severity(), period.name(language) + ", " + message, next, json);
  }

  /**
   * Of lines that no form or period could be found for.
   *
   * @param column empty if it is about the file as a whole
   */
  static Finding of(SdkException refusal, String file, long line, String column, Locale language) {
    String message = refusal.message(language);
    String next = refusal.nextStep(language);
    JsonObject json =
        head(refusal.code(), Severity.ERROR)
            .put("file", file)
            .put("line", line)
            .put("column", column)
            .put("message", message)
            .put("next", next);
    // What is about the file as a whole names it.
    String where = column.isEmpty() ? "" : file + ":" + line + ": ";
    return new Finding(true, Severity.ERROR, where + message, next, json);
  }

  private static JsonObject head(String code, Severity severity) {
    return new JsonObject()
        .put("code", code)
        .put("severity", severity.name().toLowerCase(Locale.ROOT));
  }

  Optional<Object> code() {
    return Optional.ofNullable(json.fields().get("code"));
  }

  void say(Lines lines) {
    lines.say("report.finding." + severity, code().orElse(""), message, next);
  }
}
