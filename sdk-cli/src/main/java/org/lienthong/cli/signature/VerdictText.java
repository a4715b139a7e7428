package org.lienthong.cli.signature;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lienthong.cli.frame.Context;
import org.lienthong.cli.frame.Lines;
import org.lienthong.signature.DocumentVerdict;
import org.lienthong.signature.SignatureVerdict;

/** A verdict as people read it: the result, why, then the seven fields of each signature. */
final class VerdictText {
  private VerdictText() {}

  static List<String> of(DocumentVerdict verdict, String file, Context context) {
    Locale language = context.language();
    Lines lines = new Lines(context.words()).say("verify.verdict." + verdict.verdict(), file);
    Set<String> own = new LinkedHashSet<>(verdict.messages(language));
    for (SignatureVerdict signature : verdict.signatures()) {
      own.removeAll(signature.messages(language));
    }
    own.forEach(sentence -> lines.say("verify.sentence", sentence));
    int number = 0;
    for (SignatureVerdict signature : verdict.signatures()) {
      lines.say("verify.signature", ++number, context.words().of("verify.role." + role(signature)));
      signature.display(language).forEach(lines::labelled);
      lines.field("verify.realm", signature.realm().code());
      signature
          .messages(language)
          .forEach(sentence -> lines.say("verify.sentence.of-signature", sentence));
    }
    return lines.lines();
  }

  private static String role(SignatureVerdict signature) {
    return signature.signer().role().name();
  }
}
