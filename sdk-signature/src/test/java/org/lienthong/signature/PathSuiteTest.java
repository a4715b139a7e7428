package org.lienthong.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lienthong.signature.PathSuite.Row;

/**
 * T1: paths in the manner of NIST PKITS, numbered after its sections. The path validator of the
 * Java platform is asked about the very same paths; where it says otherwise, the row says why.
 */
class PathSuiteTest {
  private static List<Row> all() {
    List<Row> rows = new ArrayList<>(CertificateRows.all());
    rows.addAll(RevocationRows.all());
    return rows;
  }

  @TestFactory
  Stream<DynamicTest> T1_every_path_is_judged_as_expected_and_as_the_platform_does_or_says_why() {
    return all().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.id() + " " + row.what(),
                    () -> {
                      DocumentVerdict verdict = PathSuite.verdict(row.built());
                      List<String> reasons = verdict.reasons();
                      if (row.reason().isEmpty()) assertEquals(List.of(), reasons);
                      else assertTrue(reasons.contains(row.reason()), reasons.toString());
                      assertEquals(
                          row.platform(), PathSuite.platformAccepts(row.built()), "the platform");
                      boolean valid = verdict.verdict() == Verdict.VALID;
                      assertEquals(valid == row.platform(), row.why().isEmpty(), "explained");
                    }));
  }

  @Test
  void no_number_stands_for_two_paths() {
    Set<String> seen = new HashSet<>();
    for (Row row : all()) assertTrue(seen.add(row.id()), row.id());
    assertTrue(seen.size() >= 50, "" + seen.size());
  }
}
