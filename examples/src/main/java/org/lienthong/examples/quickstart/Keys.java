package org.lienthong.examples.quickstart;

import java.nio.file.Path;
import java.time.Clock;
import org.lienthong.signature.SigningKey;
import org.lienthong.signature.TrustStore;
import org.lienthong.testkit.TestAuthority;
import org.lienthong.testkit.TestBranch;

/**
 * Who can sign in this run, and whom the receivers trust. The authority exists only as long as the
 * run; in an office the keys come from a token or a signing service.
 */
record Keys(
    SigningKey chairwoman,
    SigningKey union,
    SigningKey viceChairman,
    SigningKey committee,
    TrustStore trust) {
  static final String VICE_CHAIRMAN = "Trần Văn Mẫu";

  /**
   * @param trusted folder for the certificates, so that others can check what this run signs
   */
  static Keys create(Clock clock, Path trusted) {
    TestAuthority authority = TestAuthority.create(clock);
    authority.writeTrust(trusted);
    String union = Offices.UNION.name();
    String committee = Offices.COMMITTEE.name();
    return new Keys(
        authority.person(OfficialReport.CHAIRWOMAN, union).issue(),
        authority.agency(union, union).issue(),
        authority.person(VICE_CHAIRMAN, committee).branch(TestBranch.STATE).issue(),
        authority.agency(committee, committee).branch(TestBranch.STATE).issue(),
        authority.trust());
  }
}
