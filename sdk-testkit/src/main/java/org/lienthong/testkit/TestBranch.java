package org.lienthong.testkit;

import org.lienthong.signature.Realm;

/** Which of the issuing authorities of {@link TestAuthority}. */
public enum TestBranch {
  /** Official-duty certificates for bodies of the Party and, perhaps, the unions. */
  PARTY,
  /** Official-duty certificates for bodies of the State. */
  STATE,
  /** Certificates of a public provider under the national root. */
  PUBLIC;

  public Realm realm() {
    return this == PUBLIC ? Realm.PUBLIC : Realm.GOV;
  }
}
