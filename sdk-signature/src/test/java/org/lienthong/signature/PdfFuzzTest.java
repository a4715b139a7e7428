package org.lienthong.signature;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Tag;

/**
 * Looks for files that break the reader: {@code JAZZER_FUZZ=1 mvn -Pfuzz verify -Dtest=PdfFuzzTest}
 * in this module. What it finds stays beside the seeds, where {@link SignatureCorpusTest} reads it
 * in every build.
 */
@Tag("fuzz")
class PdfFuzzTest {
  @FuzzTest(maxDuration = "5m")
  void any_PDF_ends_in_a_verdict(byte[] file) {
    SignatureCorpusTest.survives(file);
  }
}
