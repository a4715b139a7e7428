package org.lienthong.signature;

import java.util.List;
import java.util.stream.IntStream;
import org.lienthong.signature.internal.Findings;
import org.lienthong.signature.internal.Reason;

/** Decree 30/2020/NĐ-CP, Articles 5 and 32: the person, then the agency, and nothing after it. */
final class OfficialRule {
  private OfficialRule() {}

  static void judge(List<SignatureVerdict> inOrder, boolean required, Findings document) {
    int person = firstOf(inOrder, SignerRole.PERSON);
    int agency = firstOf(inOrder, SignerRole.AGENCY);
    if (agency >= 0 && !closedBy(inOrder, agency)) document.add(Reason.SIGNED_AFTER_AGENCY);
    if (inOrder.size() == 1) document.add(Reason.ONLY_ONE_SIGNATURE);
    if (firstOf(inOrder, SignerRole.UNKNOWN) >= 0) document.add(Reason.ROLE_UNKNOWN);
    if (!required) return;
    if (person < 0) document.add(Reason.PERSON_SIGNATURE_MISSING);
    if (agency < 0) document.add(Reason.AGENCY_SIGNATURE_MISSING);
    if (person >= 0 && agency >= 0 && agency < person) document.add(Reason.AGENCY_BEFORE_PERSON);
  }

  /**
   * Agencies that issue together each put their seal; nobody else, and nothing else, comes after.
   */
  private static boolean closedBy(List<SignatureVerdict> inOrder, int agency) {
    return inOrder.stream().skip(agency).allMatch(one -> one.signer().role() == SignerRole.AGENCY)
        && inOrder.get(agency).laterChanges().stream()
            .allMatch(
                change ->
                    change.kind() == LaterChange.Kind.SIGNATURE_ADDED
                        || change.kind() == LaterChange.Kind.VALIDATION_DATA_ADDED);
  }

  private static int firstOf(List<SignatureVerdict> inOrder, SignerRole role) {
    return IntStream.range(0, inOrder.size())
        .filter(i -> inOrder.get(i).signer().role() == role)
        .findFirst()
        .orElse(-1);
  }
}
