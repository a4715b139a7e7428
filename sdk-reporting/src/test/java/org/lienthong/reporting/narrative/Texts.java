package org.lienthong.reporting.narrative;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Assumptions;
import org.lienthong.core.Content;
import org.lienthong.core.DocumentCode;
import org.lienthong.core.DocumentMetadata;
import org.lienthong.core.DocumentMetadata.Signatory;
import org.lienthong.core.DocumentType;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.ReportDocument;

/** A form with a narrative of three levels, and the programs that open its documents. */
final class Texts {
  static final Instant TIME = Instant.parse("2026-10-05T02:00:00Z");
  static final Form FORM =
      Form.load(
          "monthly.json",
          Content.ofUtf8(
              """
              {"id": "branch-month", "version": "1",
               "title": {"vi": "Báo cáo tháng", "en": "Monthly report"},
               "measures": {"person": {"vi": "người", "en": "persons", "decimals": 1}},
               "indicators": [
                 {"key": "members", "measure": "person", "kind": "STOCK",
                  "label": {"vi": "Hội viên", "en": "Members"}},
                 {"key": "joined", "measure": "person", "kind": "FLOW",
                  "label": {"vi": "Kết nạp mới", "en": "Joined"}}],
               "columns": [
                 {"title": {"vi": "Hội viên", "en": "Members"}, "indicator": "members"},
                 {"title": {"vi": "Kết nạp", "en": "Joined"}, "indicator": "joined"}],
               "parts": [{"type": "NARRATIVE", "key": "text",
                "title": {"vi": "Phần lời", "en": "Text"},
                "headings": [
                 {"key": "opinion", "title": {"vi": "Tình hình tư tưởng, dư luận", "en": "Opinion"}},
                 {"key": "results", "title": {"vi": "Kết quả công tác", "en": "Results"},
                  "headings": [
                   {"key": "movement", "title": {"vi": "Phong trào thi đua", "en": "Movement"},
                    "headings": [
                     {"key": "campaign", "title": {"vi": "Cuộc vận động", "en": "Campaign"}},
                     {"key": "movement_other", "title": {"vi": "Nội dung khác", "en": "Other"}}]},
                   {"key": "models", "title": {"vi": "Mô hình, an sinh", "en": "Models"},
                    "headings": [
                     {"key": "godmother", "title": {"vi": "Mẹ đỡ đầu", "en": "Godmother"}},
                     {"key": "models_other", "title": {"vi": "Nội dung khác", "en": "Other"}}]}]},
                 {"key": "proposals", "title": {"vi": "Kiến nghị, đề xuất", "en": "Proposals"}},
                 {"key": "next", "title": {"vi": "Nhiệm vụ tháng sau", "en": "Next month"}}]}]}
              """));

  private Texts() {}

  static ReportDocument report(String issuer) {
    DocumentMetadata metadata =
        DocumentMetadata.builder(
                DocumentCode.unnumbered("BC-HLHPN"),
                DocumentType.REPORT,
                "Kết quả công tác Hội tháng 9 năm 2026",
                issuer)
            .place("Ninh Bình")
            .signatory(new Signatory("TM. BAN CHẤP HÀNH", "Chi hội trưởng", "Nguyễn Thị Mẫu"))
            .build();
    return ReportDocument.builder(metadata)
        .superior("Hội LHPN phường Mẫu")
        .recipients("Ban Thường vụ Hội LHPN phường Mẫu")
        .distribution("Như trên", "Lưu: CH")
        .sample(true)
        .build();
  }

  static Content template() {
    return NarrativeTemplate.write(FORM, report("Chi hội Mẫu"), TIME);
  }

  static boolean present(String program) {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
      if (Files.isExecutable(Path.of(folder, program))) return true;
    }
    return false;
  }

  /** As LibreOffice saves it. */
  static Path converted(Path file, String format, Path folder) throws Exception {
    Assumptions.assumeTrue(present("soffice"), "LibreOffice is not on this machine");
    Files.createDirectories(folder);
    Process process =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=file://" + folder.resolve("profile"),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                folder.toString(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    String said;
    try (InputStream out = process.getInputStream()) {
      said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
    }
    if (process.waitFor() != 0) throw new IOException(said);
    String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    Path made = folder.resolve(name + "." + format.replaceFirst(":.*", ""));
    if (!Files.exists(made)) throw new IOException(said);
    return made;
  }
}
