package org.lienthong.cli.reporting;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.InputException;
import org.lienthong.reporting.ShareBasis;
import org.lienthong.reporting.ShareTable;

/** How much of a divided unit went where, as somebody counted or measured it. */
final class SharesFile {
  private SharesFile() {}

  /**
   * @throws InputException CLI-060, CLI-061, CLI-064 or CLI-066 naming file and line
   */
  static ShareTable load(@Nullable Path file) {
    if (file == null) return ShareTable.none();
    ShareTable.Builder shares = ShareTable.builder();
    for (CsvTable.Row row : CsvTable.read(file, "on", "from", "to", "basis", "weight")) {
      ShareBasis basis = basis(row);
      try {
        BigDecimal weight = new BigDecimal(row.text("weight"));
        shares.share(row.day("on"), row.text("from"), row.text("to"), basis, weight);
      } catch (NumberFormatException noNumber) {
        throw row.refused("CLI-061", "weight", row.text("weight"));
      } catch (InputException wrong) {
        if (wrong.code().startsWith("CLI")) throw wrong;
        throw row.refused("CLI-066", row.text("from"), row.text("to"));
      }
    }
    return shares.build();
  }

  private static ShareBasis basis(CsvTable.Row row) {
    String text = row.text("basis");
    return Arrays.stream(ShareBasis.values())
        .filter(basis -> basis.compareTo(ShareBasis.EQUAL) < 0)
        .filter(basis -> basis.toString().equals(text))
        .findFirst()
        .orElseThrow(() -> row.refused("CLI-067", text, words()));
  }

  private static String words() {
    return Arrays.stream(ShareBasis.values())
        .filter(basis -> basis.compareTo(ShareBasis.EQUAL) < 0)
        .map(ShareBasis::toString)
        .collect(Collectors.joining(", "));
  }
}
