package org.lienthong.cli.signature;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.lienthong.cli.frame.JsonObject;
import org.lienthong.core.Content;
import org.lienthong.core.Sha256;
import org.lienthong.signature.DocumentVerdict;
import org.lienthong.signature.EvidenceLog;
import org.lienthong.signature.EvidenceRecord;
import org.lienthong.signature.SignatureVerifier;

/** What a verdict rested on, as a line of a log. A verdict that cannot be recorded is not given. */
record VerdictRecord(Path log, Sha256 line) {
  static VerdictRecord write(
      Path log, Content file, DocumentVerdict verdict, SignatureVerifier verifier, Instant at) {
    String version = VerdictRecord.class.getPackage().getImplementationVersion();
    String software = "lienthong " + Objects.requireNonNullElse(version, "dev");
    EvidenceRecord record = EvidenceRecord.of(file, verdict, verifier, software, at);
    return new VerdictRecord(log, EvidenceLog.of(log).append(record));
  }

  JsonObject json() {
    return new JsonObject().put("log", log.toString()).put("line", line.hex());
  }
}
