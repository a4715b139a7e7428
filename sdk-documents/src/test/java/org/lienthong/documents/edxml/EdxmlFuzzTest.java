package org.lienthong.documents.edxml;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Tag;

/**
 * Looks for files that break the reader: {@code JAZZER_FUZZ=1 mvn -Pfuzz verify
 * -Dtest=EdxmlFuzzTest} in this module. What it finds stays beside the seeds, where {@link
 * EdxmlCorpusTest} reads it in every build.
 */
@Tag("fuzz")
class EdxmlFuzzTest {
  @FuzzTest(maxDuration = "30m")
  void any_file_is_read_or_refused_and_what_was_read_is_written_alike(byte[] file) {
    EdxmlCorpusTest.survives(file);
  }
}
