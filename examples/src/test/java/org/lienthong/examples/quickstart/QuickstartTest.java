package org.lienthong.examples.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.Content;
import org.lienthong.documents.EvidenceBundle;
import org.lienthong.documents.edxml.EdxmlDocument;
import org.lienthong.documents.edxml.EdxmlReader;
import org.lienthong.signature.SignatureVerifier;
import org.lienthong.signature.TrustStore;
import org.lienthong.signature.Verdict;

class QuickstartTest {
  @TempDir static Path folder;
  @TempDir Path work;
  private static Path out;
  private static String said = "";

  private record Run(int exit, String out, String err) {}

  private static Run run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit = new Quickstart(stream(out), stream(err)).run(List.of(arguments));
    return new Run(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  @BeforeAll
  static void take_the_tour_once() {
    out = folder.resolve("kết quả");
    Run run = run("--into", out.toString());
    assertEquals("", run.err());
    assertEquals(0, run.exit());
    said = run.out();
  }

  private static String page() throws Exception {
    return Files.readString(out.resolve("index.html"));
  }

  @Test
  void the_terminal_names_the_late_and_the_mistaken_commune_and_the_page() {
    assertTrue(said.contains("Chưa gửi: Xã Nam Trực (13966)"), said);
    assertTrue(said.contains("Chưa khớp: Xã Bình Giang: hội viên cuối kỳ 5.428 khác"), said);
    assertTrue(said.contains("Kết luận: HỢP LỆ"), said);
    assertTrue(said.contains("Kết luận: KHÔNG HỢP LỆ"), said);
    assertTrue(said.contains("trục nhận 2 lần"), said);
    assertTrue(said.contains("chỉ được giao 1 lần"), said);
    assertTrue(said.contains(out.resolve("index.html").toString()), said);
  }

  @Test
  void nothing_but_the_result_is_left() throws Exception {
    try (Stream<Path> beside = Files.list(folder)) {
      assertEquals(List.of(out), beside.toList());
    }
  }

  @Test
  void the_page_needs_no_script_and_no_other_file() throws Exception {
    String page = page();
    assertFalse(page.contains("<script"));
    assertFalse(Pattern.compile("(?:src|href)=\"https?:").matcher(page).find());
    assertFalse(Pattern.compile("src=\"(?!data:)").matcher(page).find());
    assertTrue(page.contains("DỮ LIỆU MẪU"));
  }

  @Test
  void every_link_on_the_page_leads_somewhere() throws Exception {
    String page = page();
    List<String> links =
        Pattern.compile("href=\"([^\"]+)\"")
            .matcher(page)
            .results()
            .map((MatchResult link) -> link.group(1))
            .toList();
    assertTrue(links.size() > 140, links.toString());
    for (String link : links) {
      URI target = URI.create(link);
      if (!target.getPath().isEmpty()) {
        assertTrue(Files.isRegularFile(out.resolve(target.getPath())), link);
      } else {
        assertTrue(page.contains("id=\"" + target.getFragment() + "\""), link);
      }
    }
  }

  @Test
  void the_envelope_carries_the_signed_report_byte_for_byte() {
    Content report = Content.of(out.resolve(Tour.REPORT));
    var envelope = (EdxmlDocument) EdxmlReader.read(Content.of(out.resolve(Delivery.ENVELOPE)));
    assertEquals(report.sha256(), envelope.attachments().get(0).sha256());
    assertEquals("156/BC-HLHPN", envelope.code().orElseThrow().toString());
    assertEquals(2, envelope.to().size());
  }

  @Test
  void anybody_can_check_the_signatures_with_the_certificates_left_there() {
    SignatureVerifier verifier =
        SignatureVerifier.of(TrustStore.load(out.resolve(Tour.TRUSTED))).official();
    assertEquals(Verdict.VALID, verdict(verifier, Tour.REPORT));
    assertEquals(Verdict.VALID, verdict(verifier, Delivery.ANSWER));
    assertEquals(Verdict.INVALID, verdict(verifier, Tour.CHANGED_REPORT));
  }

  private static Verdict verdict(SignatureVerifier verifier, String file) {
    return verifier.verify(Content.of(out.resolve(file))).verdict();
  }

  @Test
  void the_evidence_is_intact() {
    assertTrue(EvidenceBundle.verify(out.resolve(Delivery.EVIDENCE)).isIntact());
  }

  @Test
  void pdfsig_finds_both_signatures_valid_and_the_last_over_the_whole_file() throws Exception {
    String report = outside("pdfsig", "-nocert", out.resolve(Tour.REPORT).toString());
    assertEquals(2, report.split("Signature is Valid", -1).length - 1, report);
    assertTrue(report.indexOf("Not total document signed") > 0, report);
    assertTrue(report.indexOf("  - Total document signed") > 0, report);
  }

  @Test
  void libreoffice_adds_up_to_our_totals() throws Exception {
    outside(
        "soffice",
        "-env:UserInstallation=" + work.resolve("profile").toUri(),
        "--headless",
        "--convert-to",
        "csv:Text - txt - csv (StarCalc):59,34,76",
        "--outdir",
        work.toString(),
        out.resolve(Tour.WORKBOOK).toString());
    String total =
        Files.readString(work.resolve("tong-hop.csv"))
            .lines()
            .filter(line -> line.contains(";Cộng;"))
            .findFirst()
            .orElseThrow();
    List<String> theirs =
        Stream.of(total.split(";", -1)).map(cell -> cell.replaceAll("[,\"]", "")).toList();
    List<String> ours =
        Files.readString(out.resolve(Tour.FIGURES))
            .lines()
            .filter(line -> line.startsWith("37,"))
            .map(line -> line.split(",", -1)[4])
            .toList();
    assertEquals(41, ours.size());
    for (int i = 0; i < ours.size(); i++) {
      assertEquals(
          0, new BigDecimal(ours.get(i)).compareTo(new BigDecimal(theirs.get(i + 3))), total);
    }
  }

  /** What the program prints; skips the test where it is not installed. */
  private static String outside(String... command) throws Exception {
    Process program;
    try {
      program = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      assumeTrue(false, command[0] + " is not installed");
      return "";
    }
    String printed = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, program.waitFor(), printed);
    return printed;
  }

  @Test
  void wrong_use_is_one_sentence_and_exit_code_2() {
    Run run = run("--nơi", "x");
    assertEquals(2, run.exit());
    assertEquals("", run.out());
    assertEquals(
        "Không hiểu \"--nơi x\". Cách dùng: ./quickstart [--into THƯ-MỤC]", run.err().strip());
  }

  @Test
  void a_place_that_cannot_be_written_is_named_with_the_next_step_and_exit_code_5()
      throws Exception {
    Path file = Files.createTempFile("quickstart", ".txt");
    try {
      Run run = run("--into", file.resolve("trong").toString());
      assertEquals(5, run.exit());
      assertTrue(run.err().startsWith("Không ghi được " + file), run.err());
      assertTrue(run.err().contains("sửa quyền ghi"), run.err());
    } finally {
      Files.delete(file);
    }
  }
}
