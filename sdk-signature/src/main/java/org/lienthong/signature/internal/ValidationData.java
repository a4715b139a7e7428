package org.lienthong.signature.internal;

import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a file carries for those who check it: nothing here is trusted before it is verified.
 *
 * @param answers of responders (OCSP), encoded
 */
public record ValidationData(
    List<X509Certificate> certificates, List<X509CRL> lists, List<byte[]> answers) {
  public static final ValidationData NONE = new ValidationData(List.of(), List.of(), List.of());

  public ValidationData {
    certificates = List.copyOf(certificates);
    lists = List.copyOf(lists);
    answers = List.copyOf(answers);
  }

  public ValidationData and(ValidationData more) {
    return new ValidationData(
        joined(certificates, more.certificates),
        joined(lists, more.lists),
        joined(answers, more.answers));
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
