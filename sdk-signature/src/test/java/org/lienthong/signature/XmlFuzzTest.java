package org.lienthong.signature;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Tag;

/**
 * Looks for files that break the reader: {@code JAZZER_FUZZ=1 mvn -Pfuzz verify -Dtest=XmlFuzzTest}
 * in this module. What it finds stays beside the seeds, where {@link SignatureCorpusTest} reads it
 * in every build.
 */
@Tag("fuzz")
class XmlFuzzTest {
  @FuzzTest(maxDuration = "5m")
  void any_XML_file_ends_in_a_verdict(byte[] file) {
    SignatureCorpusTest.survives(file);
  }
}
