package org.lienthong.core;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The kind of an official document ("loại văn bản"). Open: any name is allowed, because the name is
 * the only field of the kind that every system on the wire agrees on.
 *
 * @param name Vietnamese, in NFC, such as {@code Báo cáo}
 * @param abbreviation as used in the notation, such as {@code BC}; empty where there is none
 */
public record DocumentType(String name, String abbreviation) {
  /** Công văn: the official letter, without an abbreviation in its notation. */
  public static final DocumentType OFFICIAL_LETTER = new DocumentType("Công văn", "");

  /** Báo cáo. */
  public static final DocumentType REPORT = new DocumentType("Báo cáo", "BC");

  private static final List<DocumentType> STATE =
      List.of(
          new DocumentType("Nghị quyết", "NQ"),
          new DocumentType("Quyết định", "QĐ"),
          new DocumentType("Chỉ thị", "CT"),
          new DocumentType("Quy chế", "QC"),
          new DocumentType("Quy định", "QyĐ"),
          new DocumentType("Thông cáo", "TC"),
          new DocumentType("Thông báo", "TB"),
          new DocumentType("Hướng dẫn", "HD"),
          new DocumentType("Chương trình", "CTr"),
          new DocumentType("Kế hoạch", "KH"),
          new DocumentType("Phương án", "PA"),
          new DocumentType("Đề án", "ĐA"),
          new DocumentType("Dự án", "DA"),
          REPORT,
          new DocumentType("Biên bản", "BB"),
          new DocumentType("Tờ trình", "TTr"),
          new DocumentType("Hợp đồng", "HĐ"),
          OFFICIAL_LETTER,
          new DocumentType("Công điện", "CĐ"),
          new DocumentType("Bản ghi nhớ", "BGN"),
          new DocumentType("Bản thỏa thuận", "BTT"),
          new DocumentType("Giấy ủy quyền", "GUQ"),
          new DocumentType("Giấy mời", "GM"),
          new DocumentType("Giấy giới thiệu", "GGT"),
          new DocumentType("Giấy nghỉ phép", "GNP"),
          new DocumentType("Phiếu gửi", "PG"),
          new DocumentType("Phiếu chuyển", "PC"),
          new DocumentType("Phiếu báo", "PB"),
          new DocumentType("Thư công", ""));

  private static final List<DocumentType> PARTY =
      List.of(
          new DocumentType("Cương lĩnh chính trị", ""),
          new DocumentType("Điều lệ Đảng", ""),
          new DocumentType("Chiến lược", ""),
          new DocumentType("Nghị quyết", "NQ"),
          new DocumentType("Quyết định", "QĐ"),
          new DocumentType("Chỉ thị", "CT"),
          new DocumentType("Kết luận", "KL"),
          new DocumentType("Quy chế", "QC"),
          // Sources differ on the abbreviation (QĐ or QĐi): keep the name beside it.
          new DocumentType("Quy định", "QĐ"),
          new DocumentType("Thông tri", "TT"),
          new DocumentType("Hướng dẫn", "HD"),
          new DocumentType("Thông báo", "TB"),
          new DocumentType("Thông cáo", ""),
          new DocumentType("Tuyên bố", ""),
          new DocumentType("Lời kêu gọi", ""),
          REPORT,
          new DocumentType("Kế hoạch", "KH"),
          new DocumentType("Quy hoạch", ""),
          new DocumentType("Chương trình", "CTr"),
          new DocumentType("Đề án", "ĐA"),
          new DocumentType("Phương án", "PA"),
          new DocumentType("Dự án", ""),
          new DocumentType("Tờ trình", "TTr"),
          new DocumentType("Công văn", "CV"),
          new DocumentType("Biên bản", "BB"),
          new DocumentType("Giấy giới thiệu", ""),
          new DocumentType("Giấy chứng nhận", ""),
          new DocumentType("Giấy đi đường", ""),
          new DocumentType("Giấy nghỉ phép", ""),
          new DocumentType("Giấy mời", ""),
          new DocumentType("Phiếu chuyển", ""),
          new DocumentType("Phiếu gửi", ""),
          new DocumentType("Thư công", ""));

  public DocumentType {
    name = VietnameseText.nfc(requireNonNull(name, "name")).strip();
    requireNonNull(abbreviation, "abbreviation");
    if (name.isEmpty()) throw new IllegalArgumentException("name must not be blank");
  }

  /** The 29 kinds of Decree 30/2020/NĐ-CP, Annex III, in its order. */
  public static List<DocumentType> state() {
    return STATE;
  }

  /** The kinds and papers of the Party's Regulation 399-QĐ/TW; abbreviations where confirmed. */
  public static List<DocumentType> party() {
    return PARTY;
  }

  /**
   * The State kind of this name, else the Party kind, else a kind of its own without an
   * abbreviation. Case, diacritics and tone placement do not matter.
   */
  public static DocumentType named(String name) {
    String wanted = VietnameseText.searchKey(name);
    for (List<DocumentType> family : List.of(STATE, PARTY)) {
      for (DocumentType type : family) {
        if (VietnameseText.searchKey(type.name).equals(wanted)) return type;
      }
    }
    return new DocumentType(name, "");
  }

  public boolean isKnown() {
    return STATE.contains(this) || PARTY.contains(this);
  }
}
