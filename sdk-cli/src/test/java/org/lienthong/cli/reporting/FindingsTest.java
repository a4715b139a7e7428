package org.lienthong.cli.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.cli.Cli;

class FindingsTest {
  @TempDir private Path dir;

  /** Each unit leaves out all figures but one. */
  private List<Object> check() throws IOException {
    List<String> lines = new ArrayList<>(List.of(SampleValues.HEAD));
    for (String code : List.of("13285", "13291", "13318", "13324", "13330", "13336")) {
      lines.add(code + ",2026-Q2@calendar,wu-members,members_opening,100,,");
    }
    Path values = Files.write(dir.resolve("values.csv"), lines);
    return new ArrayList<>(
        List.of("report", "check", "--forms", "womens-union", "--values", values));
  }

  @Test
  void warnings_of_one_kind_are_said_twenty_times_and_then_counted() throws IOException {
    Cli.Run run = Cli.run(check().toArray());
    List<Object> asked = check();
    asked.add("--json");
    int all = Cli.run(asked.toArray()).json().get("findings").size();
    assertTrue(all > 20, "only " + all);
    assertEquals(20, run.out().lines().filter(line -> line.startsWith("cảnh báo REP-405")).count());
    assertTrue(run.out().contains("và " + (all - 20) + " cảnh báo REP-405 nữa"), run.out());
  }
}
