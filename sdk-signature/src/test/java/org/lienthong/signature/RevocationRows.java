package org.lienthong.signature;

import static org.lienthong.signature.PathSuite.ROOT;
import static org.lienthong.signature.PathSuite.ca;
import static org.lienthong.signature.PathSuite.days;
import static org.lienthong.signature.PathSuite.list;
import static org.lienthong.signature.PathSuite.number;
import static org.lienthong.signature.PathSuite.path;
import static org.lienthong.signature.PathSuite.user;
import static org.lienthong.signature.PathSuite.withLists;

import java.util.List;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.ReasonFlags;
import org.lienthong.signature.PathSuite.Built;
import org.lienthong.signature.PathSuite.Row;

/** What lists say: PKITS 4.4, 4.14 and 4.15. */
final class RevocationRows extends PathTable {
  static List<Row> all() {
    RevocationRows all = new RevocationRows();
    all.revocation();
    all.scopes();
    return all.rows;
  }

  private void revocation() {
    Built usual = path(USER, CA);
    yes("4.4.0", "nobody is revoked", withLists(usual, list(CA), list(ROOT)));
    no("4.4.1", "no list of the authority", withLists(usual, list(ROOT)), "REVOCATION_UNKNOWN");
    no(
        "4.4.2",
        "the authority is revoked",
        withLists(usual, list(CA), list(ROOT).revoke(CA, days(-1))),
        "ISSUER_REVOKED");
    no(
        "4.4.3",
        "the signer is revoked",
        withLists(usual, list(CA).revoke(USER, days(-1)), list(ROOT)),
        "CERTIFICATE_REVOKED");
    TestPki.Key stranger = ca("Nơi khác").issue(ROOT);
    no(
        "4.4.4",
        "a list that the authority did not sign",
        withLists(usual, list(stranger).inTheNameOf(CA), list(ROOT)),
        "REVOCATION_UNKNOWN");
    no(
        "4.4.5",
        "a list in another's name",
        withLists(usual, list(CA).inTheNameOf(stranger), list(ROOT)),
        "REVOCATION_UNKNOWN");
    yes(
        "4.4.7",
        "two lists, one of them not about it",
        withLists(usual, list(CA), list(ROOT), list(stranger)));
    listsWithExtensions(usual);
    no(
        "4.4.11",
        "a list that has run out",
        withLists(usual, list(CA).validity(days(-9), days(-8)), list(ROOT)),
        "REVOCATION_UNKNOWN");
    TestPki.Key negative = user("Số âm").serial(number("-1")).issue(CA);
    yes("4.4.14", "a negative number", withLists(path(negative, CA), list(CA), list(ROOT)));
    no(
        "4.4.15",
        "a negative number, revoked",
        withLists(path(negative, CA), list(CA).revoke(negative, days(-1)), list(ROOT)),
        "CERTIFICATE_REVOKED");
    TestPki.Key large = user("Số lớn").serial(number("9".repeat(48))).issue(CA);
    no(
        "4.4.16",
        "a number of 20 bytes, revoked",
        withLists(path(large, CA), list(CA).revoke(large, days(-1)), list(ROOT)),
        "CERTIFICATE_REVOKED");
  }

  private void listsWithExtensions(Built usual) {
    Extension unknown;
    try {
      unknown = Extension.create(UNKNOWN, true, DERNull.INSTANCE);
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
    no(
        "4.4.8",
        "an entry with an unknown critical word",
        withLists(usual, list(CA).revoke(USER, days(-1)).entryExtension(unknown), list(ROOT)),
        "REVOCATION_UNKNOWN");
    no(
        "4.4.9",
        "a list with an unknown critical word",
        withLists(usual, list(CA).extension(unknown), list(ROOT)),
        "REVOCATION_UNKNOWN");
    differs(
        "4.4.10",
        "another's entry with an unknown critical word",
        withLists(usual, list(CA).revoke(ROOT, days(-1)).entryExtension(unknown), list(ROOT)),
        "REVOCATION_UNKNOWN",
        true,
        "the platform looks at the entry of the certificate in question only");
  }

  private static IssuingDistributionPoint scope(
      boolean users, boolean authorities, boolean some, boolean indirect, boolean attributes) {
    return new IssuingDistributionPoint(
        null,
        users,
        authorities,
        some ? new ReasonFlags(ReasonFlags.keyCompromise) : null,
        indirect,
        attributes);
  }

  private void scopes() {
    Built usual = path(USER, CA);
    String unknown = "REVOCATION_UNKNOWN";
    yes(
        "4.14.10",
        "a list of users",
        withLists(usual, list(CA).scope(scope(true, false, false, false, false)), list(ROOT)));
    no(
        "4.14.11",
        "a list of users, about an authority",
        withLists(usual, list(CA), list(ROOT).scope(scope(true, false, false, false, false))),
        "ISSUER_REVOCATION_UNKNOWN");
    no(
        "4.14.12",
        "a list of authorities, about a user",
        withLists(usual, list(CA).scope(scope(false, true, false, false, false)), list(ROOT)),
        unknown);
    yes(
        "4.14.13",
        "a list of authorities, about one",
        withLists(usual, list(CA), list(ROOT).scope(scope(false, true, false, false, false))));
    no(
        "4.14.14",
        "a list of attribute certificates",
        withLists(usual, list(CA).scope(scope(false, false, false, false, true)), list(ROOT)),
        unknown);
    no(
        "4.14.15",
        "a list for some reasons only",
        withLists(usual, list(CA).scope(scope(false, false, true, false, false)), list(ROOT)),
        unknown);
    differs(
        "4.14.22",
        "an indirect list by the issuer itself",
        withLists(usual, list(CA).scope(scope(false, false, false, true, false)), list(ROOT)),
        unknown,
        true,
        "indirect lists are not read here: open, never good news");
    Extension delta;
    Extension unread;
    try {
      delta = Extension.create(Extension.deltaCRLIndicator, true, new ASN1Integer(1));
      unread = Extension.create(UNKNOWN, false, DERNull.INSTANCE);
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
    no("4.15.1", "a delta alone", withLists(usual, list(CA).extension(delta), list(ROOT)), unknown);
    yes(
        "4.15.2",
        "a word that may be passed over",
        withLists(usual, list(CA).extension(unread), list(ROOT)));
  }
}
