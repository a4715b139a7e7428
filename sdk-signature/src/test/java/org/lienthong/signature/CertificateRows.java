package org.lienthong.signature;

import static org.lienthong.signature.PathSuite.ROOT;
import static org.lienthong.signature.PathSuite.ca;
import static org.lienthong.signature.PathSuite.constraints;
import static org.lienthong.signature.PathSuite.days;
import static org.lienthong.signature.PathSuite.list;
import static org.lienthong.signature.PathSuite.odd;
import static org.lienthong.signature.PathSuite.path;
import static org.lienthong.signature.PathSuite.usage;
import static org.lienthong.signature.PathSuite.user;
import static org.lienthong.signature.PathSuite.with;
import static org.lienthong.signature.PathSuite.withLists;

import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.lienthong.signature.PathSuite.Row;
import org.lienthong.signature.TestPki.Spec;

/** What certificates say and who signed them: PKITS 4.1 to 4.3, 4.5 to 4.9, 4.13, 4.16. */
final class CertificateRows extends PathTable {
  private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.3.6.1.4.1.1.2");
  private static final int SIGN_ALL = KeyUsage.keyCertSign | KeyUsage.cRLSign;

  static List<Row> all() {
    CertificateRows all = new CertificateRows();
    all.signatures();
    all.validity();
    all.names();
    all.selfIssued();
    all.constraintsOfAuthorities();
    all.keyUsage();
    all.policies();
    all.nameConstraints();
    all.privateExtensions();
    return all.rows;
  }

  private void signatures() {
    yes("4.1.1", "all genuine", path(USER, CA));
    TestPki.Key stranger = ca("Nhánh giả").issue(null);
    TestPki.Key forged = ca("Nhánh").issuerName("CN=Gốc,O=Thử nghiệm,C=VN").issue(stranger);
    no(
        "4.1.2",
        "the authority's signature is not the anchor's",
        under(forged),
        "COUNTERFEIT_ISSUER");
    String own = "CN=Nhánh,O=Thử nghiệm,C=VN";
    TestPki.Key user = user("Người ký").issuerName(own).issue(stranger);
    no(
        "4.1.3",
        "the signer's signature is not the authority's",
        path(user, CA),
        "COUNTERFEIT_ISSUER");
    TestPki.Key old = ca("Nhánh cũ").signedWith("SHA1withECDSA").issue(ROOT);
    differs(
        "4.1.4",
        "SHA-1 on an authority",
        under(old),
        "ALGORITHM_WEAK",
        true,
        "the platform bars SHA-1 only under the anchors it ships");
  }

  private void validity() {
    TestPki.Key early = ca("Nhánh sắp có").validity(days(1), days(9)).issue(ROOT);
    no("4.2.1", "the authority is not valid yet", under(early), "CERTIFICATE_NOT_YET_VALID");
    TestPki.Key soon = user("Sắp có").validity(days(1), days(9)).issue(CA);
    no("4.2.2", "the signer is not valid yet", path(soon, CA), "CERTIFICATE_NOT_YET_VALID");
    TestPki.Key since1950 =
        user("Từ 1950").validity(Instant.parse("1950-01-01T12:00:00Z"), days(9)).issue(CA);
    yes("4.2.3", "valid since 1950, in UTCTime", path(since1950, CA));
    TestPki.Key until2050 =
        user("Đến 2050").validity(days(-9), Instant.parse("2050-01-01T12:00:00Z")).issue(CA);
    yes("4.2.4", "valid beyond 2049, in GeneralizedTime", path(until2050, CA));
    TestPki.Key late = ca("Nhánh hết hạn").validity(days(-9), days(-1)).issue(ROOT);
    no("4.2.5", "the authority has expired", under(late), "CERTIFICATE_EXPIRED");
    TestPki.Key gone = user("Hết hạn").validity(days(-9), days(-1)).issue(CA);
    no("4.2.6", "the signer has expired", path(gone, CA), "CERTIFICATE_EXPIRED");
    TestPki.Key to1999 =
        user("Đến 1999")
            .validity(Instant.parse("1990-01-01T00:00:00Z"), Instant.parse("1999-01-01T00:00:00Z"))
            .issue(CA);
    no("4.2.7", "expired before the authority began", path(to1999, CA), "PATH_INVALID");
  }

  private void names() {
    TestPki.Key other =
        user("Tên khác").issuerName("CN=Không phải nhánh,O=Thử nghiệm,C=VN").issue(CA);
    no("4.3.1", "another issuer named", path(other, CA), "ISSUER_UNKNOWN");
    TestPki.Key turned = user("Đảo thứ tự").issuerName("C=VN,O=Thử nghiệm,CN=Nhánh").issue(CA);
    no("4.3.2", "the parts of the name in another order", path(turned, CA), "ISSUER_UNKNOWN");
    TestPki.Key spaced =
        user("Khoảng trắng").issuerName("CN= Nhánh ,O=Thử   nghiệm,C=VN").issue(CA);
    yes("4.3.3", "blanks that do not count", path(spaced, CA));
    TestPki.Key cased = user("Chữ hoa").issuerName("CN=NHÁNH,O=thử nghiệm,C=VN").issue(CA);
    yes("4.3.5", "capitals that do not count", path(cased, CA));
  }

  private void selfIssued() {
    String name = "Nhánh đổi khoá";
    TestPki.Key older = ca(name).issue(ROOT);
    TestPki.Key newer = ca(name).issue(older);
    TestPki.Key user = user("Dưới khoá mới").issue(newer);
    yes("4.5.1", "the new key vouched for by the old", path(user, newer, older));
    TestPki.Key again = ca(name).pair(older.pair()).issue(newer);
    TestPki.Key first = user("Dưới khoá cũ").issue(again);
    TestPki.Key newRoot = ca(name).pair(newer.pair()).issue(ROOT);
    yes("4.5.2", "the old key vouched for by the new", path(first, again, newRoot));
    TestPki.Key tight = ca(name).pathLength(0).issue(ROOT);
    TestPki.Key inner = ca(name).issue(tight);
    yes(
        "4.6.15",
        "a self-issued authority does not count against the length",
        path(user("Trong").issue(inner), inner, tight));
  }

  private void constraintsOfAuthorities() {
    TestPki.Key none = odd("Không ràng buộc", usage(true, SIGN_ALL)).issue(ROOT);
    no("4.6.1", "no basic constraints", under(none), "PATH_INVALID");
    BasicConstraints noCa = new BasicConstraints(false);
    for (boolean critical : new boolean[] {true, false}) {
      TestPki.Key leafish =
          odd("Không là CA", s -> usage(true, SIGN_ALL).apply(constraints(critical, noCa).apply(s)))
              .issue(ROOT);
      no(
          critical ? "4.6.2" : "4.6.3",
          "no authority by its own word",
          under(leafish),
          "PATH_INVALID");
    }
    TestPki.Key mild =
        odd(
                "Ràng buộc mềm",
                s ->
                    usage(true, SIGN_ALL)
                        .apply(constraints(false, new BasicConstraints(true)).apply(s)))
            .issue(ROOT);
    yes("4.6.4", "basic constraints that are not critical", under(mild));
    TestPki.Key tight = ca("Độ dài 0").pathLength(0).issue(ROOT);
    TestPki.Key below = ca("Bên dưới").issue(tight);
    no(
        "4.6.5",
        "one authority too many",
        path(user("Sâu").issue(below), below, tight),
        "PATH_INVALID");
    yes("4.6.7", "a user under a length of 0", under(tight));
    TestPki.Key wide = ca("Độ dài 6").pathLength(6).issue(ROOT);
    TestPki.Key middle = ca("Giữa").pathLength(0).issue(wide);
    TestPki.Key third = ca("Thứ ba").issue(middle);
    no(
        "4.6.9",
        "too many under a narrower one",
        path(user("Rất sâu").issue(third), third, middle, wide),
        "PATH_INVALID");
    yes("4.6.13", "just so many as allowed", path(user("Vừa").issue(middle), middle, wide));
    TestPki.Key leaf = user("Lá").issue(CA);
    TestPki.Key grown = user("Con của lá").issue(leaf);
    no("4.6.17", "a user who issues", path(grown, leaf, CA), "PATH_INVALID");
  }

  private void keyUsage() {
    for (boolean critical : new boolean[] {true, false}) {
      TestPki.Key noSigning =
          odd(
                  "Không được cấp",
                  s ->
                      usage(critical, KeyUsage.cRLSign)
                          .apply(constraints(true, new BasicConstraints(true)).apply(s)))
              .issue(ROOT);
      no(
          critical ? "4.7.1" : "4.7.2",
          "may not sign certificates",
          under(noSigning),
          "PATH_INVALID");
    }
    TestPki.Key unsaid =
        odd("Không nói dùng gì", constraints(true, new BasicConstraints(true))).issue(ROOT);
    yes("4.7.3", "no key usage at all", under(unsaid));
    TestPki.Key noLists = ca("Không ký danh sách").keyUsage(KeyUsage.keyCertSign).issue(ROOT);
    no(
        "4.7.4",
        "may not sign lists",
        withLists(under(noLists), list(noLists), list(ROOT)),
        "REVOCATION_UNKNOWN");
    TestPki.Key forLogin = user("Đăng nhập").keyUsage(KeyUsage.keyAgreement).issue(CA);
    differs(
        "4.7.5",
        "a signer whose key is not for signing",
        path(forLogin, CA),
        "KEY_USAGE_WRONG",
        true,
        "what a path is for, its validator does not know");
  }

  private static ASN1Encodable policyConstraints(int skip) {
    return new DERSequence(new DERTaggedObject(false, 0, new ASN1Integer(skip)));
  }

  private static Spec policy(Spec spec, ASN1ObjectIdentifier policy) {
    return with(
        spec,
        Extension.certificatePolicies,
        false,
        new CertificatePolicies(new PolicyInformation(policy)));
  }

  private void policies() {
    TestPki.Key ca = policy(ca("Có chính sách"), POLICY).issue(ROOT);
    yes("4.8.1", "one policy all the way", path(policy(user("a"), POLICY).issue(ca), ca));
    yes("4.8.2", "a policy that nobody asks for", under(ca));
    TestPki.Key strict =
        with(
                policy(ca("Đòi chính sách"), POLICY),
                Extension.policyConstraints,
                true,
                policyConstraints(0))
            .issue(ROOT);
    yes(
        "4.9.1",
        "a policy that is asked for",
        path(policy(user("b"), POLICY).issue(strict), strict));
    no("4.9.2", "a policy that is asked for and missing", under(strict), "PATH_INVALID");
    no(
        "4.9.3",
        "another policy than the one asked for",
        path(policy(user("c"), UNKNOWN).issue(strict), strict),
        "PATH_INVALID");
  }

  private static TestPki.Key limited(boolean permitted, GeneralName... names) {
    GeneralSubtree[] all = new GeneralSubtree[names.length];
    for (int i = 0; i < names.length; i++) all[i] = new GeneralSubtree(names[i]);
    NameConstraints limits =
        permitted ? new NameConstraints(all, null) : new NameConstraints(null, all);
    return with(ca("Giới hạn tên"), Extension.nameConstraints, true, limits).issue(ROOT);
  }

  private static Spec mail(String name, String address) {
    return with(
        user(name),
        Extension.subjectAlternativeName,
        false,
        new GeneralNames(new GeneralName(GeneralName.rfc822Name, address)));
  }

  private void nameConstraints() {
    TestPki.Key vn = limited(true, new GeneralName(new X500Name("CN=Trong,O=Thử nghiệm,C=VN")));
    yes("4.13.1", "a name within what is permitted", path(user("Trong").issue(vn), vn));
    no("4.13.2", "a name outside of it", path(user("Ngoài").issue(vn), vn), "PATH_INVALID");
    TestPki.Key not = limited(false, new GeneralName(new X500Name("CN=Cấm,O=Thử nghiệm,C=VN")));
    no("4.13.3", "an excluded name", path(user("Cấm").issue(not), not), "PATH_INVALID");
    yes("4.13.4", "a name that is not excluded", path(user("Khác").issue(not), not));
    TestPki.Key mails = limited(true, new GeneralName(GeneralName.rfc822Name, "hoi.example"));
    yes("4.13.21", "an address within", path(mail("d", "a@hoi.example").issue(mails), mails));
    no(
        "4.13.22",
        "an address outside",
        path(mail("e", "a@khac.example").issue(mails), mails),
        "PATH_INVALID");
  }

  private void privateExtensions() {
    yes(
        "4.16.1",
        "an unknown word that may be passed over",
        path(with(user("f"), UNKNOWN, false, DERNull.INSTANCE).issue(CA), CA));
    no(
        "4.16.2",
        "an unknown critical word about the signer",
        path(with(user("g"), UNKNOWN, true, DERNull.INSTANCE).issue(CA), CA),
        "PATH_INVALID");
    TestPki.Key odd = with(ca("Nhánh lạ"), UNKNOWN, true, DERNull.INSTANCE).issue(ROOT);
    no("4.16.3", "an unknown critical word about the authority", under(odd), "PATH_INVALID");
  }
}
