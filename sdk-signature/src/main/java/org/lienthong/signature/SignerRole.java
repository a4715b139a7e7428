package org.lienthong.signature;

/**
 * In what capacity somebody signed (Decree 30/2020/NĐ-CP, Article 5: both are needed).
 *
 * <p>A verifier infers it in this order: the certificate's subject, where a {@code UID} of {@code
 * CCCD:} or {@code CMND:} means a person and {@code MST:} or {@code MNS:} without either means an
 * agency; else the signed entry {@code LienthongRole} of the signature dictionary; else UNKNOWN.
 * Names are never used.
 */
public enum SignerRole {
  PERSON,
  AGENCY,
  UNKNOWN
}
