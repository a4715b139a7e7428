package org.lienthong.benchmarks.reporting;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Rows of an invented register: the same for the same number. */
final class MemberFile {
  private static final String[] ETHNIC = {
    "Kinh", "Kinh", "Kinh", "Kinh", "Kinh", "Tày", "Thái", "Mường", "Khmer", "Hoa", "Nùng", "H'Mông"
  };
  private static final String[] ROLE = {"member", "member", "member", "member", "cadre", "leader"};

  private MemberFile() {}

  static void write(Path file, int rows) throws IOException {
    Random random = new Random(19);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("commune,birth_year,ethnic,sex,party,role,fee\n");
      StringBuilder row = new StringBuilder();
      for (int i = 0; i < rows; i++) {
        row.setLength(0);
        row.append(Country.COMMUNES.get(random.nextInt(Country.COMMUNES.size())).code());
        row.append(',').append(1940 + random.nextInt(68));
        row.append(',').append(ETHNIC[random.nextInt(ETHNIC.length)]);
        row.append(',').append(random.nextInt(20) == 0 ? 'M' : 'F');
        row.append(',').append(random.nextInt(9) == 0 ? 1 : 0);
        row.append(',').append(ROLE[random.nextInt(ROLE.length)]);
        row.append(',').append(random.nextInt(50) * 1000).append('\n');
        out.append(row);
      }
    }
  }
}
