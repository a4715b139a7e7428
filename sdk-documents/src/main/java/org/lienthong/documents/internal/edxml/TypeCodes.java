package org.lienthong.documents.internal.edxml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The numbered list of administrative kinds attributed to the 2022 amendment of QCVN 102. Numbers
 * 10 to 17 and 27 to 32 are filled in from an older circular: unconfirmed.
 */
public final class TypeCodes {
  private static final List<String> ADMINISTRATIVE =
      List.of(
          "Nghị quyết",
          "Quyết định",
          "Chỉ thị",
          "Quy chế",
          "Quy định",
          "Thông cáo",
          "Thông báo",
          "Hướng dẫn",
          "Chương trình",
          "Kế hoạch",
          "Phương án",
          "Đề án",
          "Dự án",
          "Báo cáo",
          "Biên bản",
          "Tờ trình",
          "Hợp đồng",
          "Công văn",
          "Công điện",
          "Bản ghi nhớ",
          "Bản cam kết",
          "Bản thỏa thuận",
          "Giấy chứng nhận",
          "Giấy ủy quyền",
          "Giấy mời",
          "Giấy giới thiệu",
          "Giấy nghỉ phép",
          "Giấy đi đường",
          "Giấy biên nhận hồ sơ",
          "Phiếu gửi",
          "Phiếu chuyển",
          "Thư công");

  private TypeCodes() {}

  /** Name to number, starting with 1. */
  public static Map<String, Integer> administrative() {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (String name : ADMINISTRATIVE) numbers.put(name, numbers.size() + 1);
    return numbers;
  }
}
