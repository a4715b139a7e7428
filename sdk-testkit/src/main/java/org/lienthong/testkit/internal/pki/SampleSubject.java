package org.lienthong.testkit.internal.pki;

import java.util.Locale;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;

/**
 * A subject in the shape that holders of its kind have, with numbers that nobody has.
 *
 * @param timestamping whether the key stamps times and does nothing else
 */
public record SampleSubject(X500Name name, boolean timestamping) {
  /** A citizen's number in a UID, as public providers and official duty both write it. */
  public static SampleSubject person(String name, String organization, int number) {
    return new SampleSubject(
        new X500NameBuilder(BCStyle.INSTANCE)
            .addRDN(BCStyle.C, "VN")
            .addRDN(BCStyle.O, organization)
            .addRDN(BCStyle.CN, name)
            .addRDN(BCStyle.UID, "CCCD:" + digits(12, number))
            .build(),
        false);
  }

  /** A tax code and a budget code in two UIDs. */
  public static SampleSubject agency(String name, String parent, int number) {
    return new SampleSubject(
        new X500NameBuilder(BCStyle.INSTANCE)
            .addRDN(BCStyle.C, "VN")
            .addRDN(BCStyle.L, "Tỉnh Mẫu")
            .addRDN(BCStyle.O, parent)
            .addRDN(BCStyle.CN, name)
            .addRDN(BCStyle.UID, "MNS:" + digits(7, number))
            .addRDN(BCStyle.UID, "MST:" + digits(10, number))
            .addRDN(BCStyle.E, "mau" + number + "@example.vn")
            .build(),
        false);
  }

  public static SampleSubject timestamping(String name) {
    return new SampleSubject(authority(name), true);
  }

  /** Without accents, as the real ones are. */
  static X500Name authority(String name) {
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.C, "VN")
        .addRDN(BCStyle.O, "DU LIEU MAU")
        .addRDN(BCStyle.CN, name)
        .build();
  }

  private static String digits(int count, int number) {
    return String.format(Locale.ROOT, "%0" + count + "d", number);
  }
}
