package org.lienthong.examples.quickstart;

import java.util.List;
import java.util.Locale;
import org.lienthong.signature.DocumentVerdict;
import org.lienthong.signature.SignatureVerdict;
import org.lienthong.signature.Verdict;

/** The verdict on the report and on each signature, in words a clerk can act on. */
record SignatureSection(DocumentVerdict verdict) {
  private static final Locale VIETNAMESE = Words.VIETNAMESE;

  void write(Html html) {
    html.start("section", "id", "chu-ky").leaf("h2", "Chữ ký");
    banner(html, verdict, "Báo cáo");
    html.start("div", "class", "cards");
    for (SignatureVerdict signature : verdict.signatures()) card(html, signature);
    html.stop().stop();
  }

  /** The verdict in one line, and why if it is not valid. */
  static void banner(Html html, DocumentVerdict verdict, String what) {
    html.start("div", "class", "banner " + tone(verdict.verdict()));
    html.leaf("strong", what + " " + Verdicts.of(verdict.verdict()));
    List<String> messages = verdict.messages(VIETNAMESE);
    if (verdict.verdict() == Verdict.VALID) {
      html.leaf(
          "span",
          "Đủ chữ ký của người có thẩm quyền và của cơ quan, đúng thứ tự; chữ ký cuối bao phủ toàn"
              + " bộ tệp.");
    }
    for (String message : messages.subList(0, verdict.reasons().size())) html.leaf("span", message);
    html.stop();
  }

  private static void card(Html html, SignatureVerdict signature) {
    html.start("article", "class", "card " + tone(signature.verdict()));
    html.leaf("h3", Verdicts.of(signature.signer().role()));
    html.start("dl");
    signature
        .display(VIETNAMESE)
        .forEach((label, value) -> html.leaf("dt", label).leaf("dd", value));
    html.stop();
    List<String> messages = signature.messages(VIETNAMESE);
    if (!messages.isEmpty()) {
      html.start("ul", "class", "warnings");
      messages.forEach(message -> html.leaf("li", message));
      html.stop();
    }
    html.stop();
  }

  private static String tone(Verdict verdict) {
    return switch (verdict) {
      case VALID -> "good";
      case INVALID -> "bad";
      case INDETERMINATE -> "unsure";
    };
  }
}
