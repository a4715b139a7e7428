package org.lienthong.reporting;

import java.util.Locale;

/** What a workbook says beside the words of its form. */
final class BookWords {
  static final Label TABLE = new Label("Biểu", "Table");
  static final Label OTHERS = new Label("Chi tiết", "Details");
  static final Label NUMBER = new Label("STT", "No.");
  static final Label CODE = new Label("Mã đơn vị", "Unit code");
  static final Label UNIT = new Label("Đơn vị", "Unit");
  static final Label INDICATOR = new Label("Chỉ tiêu", "Indicator");
  static final Label MEASURE = new Label("Đơn vị tính", "Measure");
  static final Label FIGURES = new Label("Số liệu", "Figures");
  static final Label TOTAL = new Label("Cộng", "Total");
  static final Label PERIOD = new Label("Kỳ báo cáo: ", "Period: ");
  static final Label HELP =
      new Label(
          "Nhập số vào ô màu vàng; ô màu xám tự tính. Để trống nếu chưa có số liệu;"
              + " ghi n/a nếu không áp dụng.",
          "Fill in the yellow cells; grey cells are calculated. Leave a cell empty if there is no"
              + " figure yet; write n/a if the question does not arise.");
  static final Label WHOLE =
      new Label("Ô này nhận số nguyên, hoặc n/a.", "This cell takes a whole number, or n/a.");
  static final Label DECIMAL =
      new Label(
          "Ô này nhận số, hoặc n/a. Số chữ số thập phân tối đa: ",
          "This cell takes a number, or n/a. Decimals at most: ");
  static final Label CHOOSE =
      new Label("Chọn một mục trong danh sách.", "Choose an item from the list.");

  static final Label NOTES = new Label("Giải trình", "Explanations");
  static final Label QUALIFIER = new Label("Dấu", "Sign");
  static final Label NOTE = new Label("Giải trình số liệu", "Explanation of the figure");
  static final Label SOURCE = new Label("Nguồn số liệu", "Source");
  static final Label PROVENANCE = new Label("Cách có số liệu", "Provenance");
  static final Label COVERED = new Label("Số đơn vị đã có", "Units covered");
  static final Label EXPECTED = new Label("Số đơn vị phải có", "Units expected");

  static final Label CHECKS = new Label("Kiểm tra", "Checks");
  static final Label RULE = new Label("Quy tắc", "Rule");
  static final Label LEFT = new Label("Vế trái", "Left side");
  static final Label RIGHT = new Label("Vế phải", "Right side");
  static final Label RESULT = new Label("Kết quả", "Result");
  static final Label HOLDS = new Label("Đạt", "Holds");
  static final Label FAILS = new Label("Không khớp", "Does not hold");
  static final Label OPEN = new Label("Chưa đủ số liệu", "Figures missing");
  static final Label LISTS = new Label("Danh mục", "Code lists");
  static final Label LIST = new Label("Danh sách", "List");

  private BookWords() {}

  static boolean isVietnamese(Locale language) {
    return language.getLanguage().equals("vi");
  }
}
