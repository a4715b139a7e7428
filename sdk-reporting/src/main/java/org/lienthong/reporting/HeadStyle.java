package org.lienthong.reporting;

import static java.util.Objects.requireNonNull;

/**
 * What stands at the top of an official document beside and under the issuer. Whether a union's
 * documents carry the State's or the Party's head depends on that union's own guidance, which is
 * unconfirmed here: choose it, or make another.
 *
 * @param first upper line on the right, in bold capitals
 * @param second line under it, in bold with a rule below; may be empty, then the rule is under the
 *     first
 * @param underIssuer what stands under the issuer on the left: empty for a rule, or an asterisk
 */
public record HeadStyle(String first, String second, String underIssuer) {
  /** Decree 30/2020/NĐ-CP, Annex I. */
  public static final HeadStyle STATE =
      new HeadStyle("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "");

  /** Guidance 36-HD/VPTW (2018). */
  public static final HeadStyle PARTY = new HeadStyle("ĐẢNG CỘNG SẢN VIỆT NAM", "", "*");

  public HeadStyle {
    requireNonNull(first, "first");
    requireNonNull(second, "second");
    requireNonNull(underIssuer, "underIssuer");
  }
}
