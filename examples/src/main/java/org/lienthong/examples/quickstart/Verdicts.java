package org.lienthong.examples.quickstart;

import java.util.ArrayList;
import java.util.List;
import org.lienthong.signature.DocumentVerdict;
import org.lienthong.signature.SignatureVerdict;
import org.lienthong.signature.SignerRole;
import org.lienthong.signature.Verdict;

/** Verdicts in few words. */
final class Verdicts {
  private Verdicts() {}

  static String of(Verdict verdict) {
    return switch (verdict) {
      case VALID -> "hợp lệ";
      case INVALID -> "không hợp lệ";
      case INDETERMINATE -> "chưa xác định";
    };
  }

  static String of(SignerRole role) {
    return switch (role) {
      case PERSON -> "Chữ ký của người có thẩm quyền";
      case AGENCY -> "Chữ ký của cơ quan, tổ chức";
      case UNKNOWN -> "Chữ ký không rõ vai trò";
    };
  }

  /** The document's verdict, then why it is not valid, or what each signature says. */
  static List<String> lines(DocumentVerdict verdict) {
    List<String> lines = new ArrayList<>();
    lines.add("Kết luận: " + of(verdict.verdict()).toUpperCase(Words.VIETNAMESE));
    if (verdict.verdict() == Verdict.VALID) {
      for (SignatureVerdict signature : verdict.signatures()) {
        lines.add(
            of(signature.signer().role())
                + ": "
                + signature.signer().name()
                + ", "
                + of(signature.verdict()));
      }
    } else {
      lines.addAll(verdict.messages(Words.VIETNAMESE).subList(0, verdict.reasons().size()));
    }
    return lines;
  }
}
