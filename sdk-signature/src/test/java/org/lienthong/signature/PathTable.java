package org.lienthong.signature;

import static org.lienthong.signature.PathSuite.ROOT;
import static org.lienthong.signature.PathSuite.ca;
import static org.lienthong.signature.PathSuite.path;
import static org.lienthong.signature.PathSuite.user;

import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.lienthong.signature.PathSuite.Built;
import org.lienthong.signature.PathSuite.Row;

/** Collects rows, each with a number of its own. */
class PathTable {
  static final ASN1ObjectIdentifier UNKNOWN = new ASN1ObjectIdentifier("1.3.6.1.4.1.1.1");
  static final TestPki.Key CA = ca("Nhánh").issue(ROOT);
  static final TestPki.Key USER = user("Người ký").issue(CA);
  final List<Row> rows = new ArrayList<>();

  final void yes(String id, String what, Built built) {
    rows.add(new Row(id, what, built, "", true, ""));
  }

  final void no(String id, String what, Built built, String reason) {
    rows.add(new Row(id, what, built, reason, false, ""));
  }

  final void differs(
      String id, String what, Built built, String reason, boolean platform, String why) {
    rows.add(new Row(id, what, built, reason, platform, why));
  }

  /** A user under this authority. */
  static Built under(TestPki.Key authority) {
    return path(user("Dưới").issue(authority), authority);
  }
}
