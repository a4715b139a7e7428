package org.lienthong.cli.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.cli.Cli;
import tools.jackson.databind.JsonNode;

class SignAndVerifyTest {
  @TempDir private static Path shared;
  private static SignedFiles files;
  private static Path issued;

  @TempDir private Path dir;

  @BeforeAll
  static void issue() {
    files = SignedFiles.in(shared);
    issued = files.issued();
  }

  private static Cli.Run verify(Path file, Object... more) {
    Object[] arguments =
        Arrays.copyOf(new Object[] {"verify", file, "--trust", files.trust()}, 4 + more.length);
    System.arraycopy(more, 0, arguments, 4, more.length);
    return Cli.run(arguments);
  }

  private Cli.Run sign(Object... arguments) {
    Object[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "-o";
    all[arguments.length + 1] = dir.resolve("ra.pdf");
    return Cli.run(files.withPassword(all));
  }

  @Test
  void three_steps_in_two_runs_make_a_valid_official_document() {
    Cli.Run run = verify(issued, "--official", "--json");
    assertEquals(0, run.exitCode(), run.out());
    JsonNode json = run.json();
    assertEquals("VALID", json.get("verdict").asString());
    assertEquals(0, json.get("reasons").size());
    assertEquals(2, json.get("signatures").size());
    JsonNode person = json.at("/signatures/0");
    assertEquals("VALID", person.get("verdict").asString());
    assertEquals("Nguyễn Thị Mẫu", person.at("/signer/name").asString());
    assertEquals("Hội mẫu", person.at("/signer/organization").asString());
    assertEquals("PERSON", person.at("/signer/role").asString());
    assertEquals("Gốc thử nghiệm", person.get("issuer").asString());
    assertEquals("GOV", person.get("realm").asString());
    assertEquals("REVISION", person.get("coverage").asString());
    assertEquals("2026-11-24T10:00:00+07:00", person.get("claimedTime").asString());
    assertEquals("2026-11-24T10:00:00+07:00", person.at("/bestTime/value").asString());
    assertEquals("CLAIMED", person.at("/bestTime/source").asString());
    assertEquals("UNKNOWN", person.get("revocation").asString());
    assertEquals("ECDSA 256 SHA-256", person.at("/algorithms/0").asString());
    assertTrue(person.get("warnings").toString().contains("TIME_NOT_PROVEN"), person.toString());
    assertEquals("AGENCY", json.at("/signatures/1/signer/role").asString());
    assertEquals("WHOLE_FILE", json.at("/signatures/1/coverage").asString());
    assertFalse(run.out().contains("001234567890"), "personal identifiers are masked");
  }

  @Test
  void people_read_the_seven_fields_of_each_signature() {
    Cli.Run run = verify(issued);
    assertEquals("HỢP LỆ: " + issued, run.lines().get(0));
    assertTrue(
        run.out()
            .contains(
                """
                Chữ ký 2 (cơ quan, tổ chức)
                  Cơ quan, tổ chức                 Hội mẫu
                  Người ký                         Hội mẫu tỉnh Mẫu Giang
                  Tổ chức quản lý chứng thư        Gốc thử nghiệm
                  Thời điểm ký                     24/11/2026 10:00:00 (do người ký nêu)
                  Tính toàn vẹn                    toàn vẹn, bao phủ cả tệp
                  Hiệu lực chữ ký tại thời điểm ký hợp lệ
                """),
        run.out());
    assertTrue(
        run.out().contains("  - Chưa kiểm tra tình trạng thu hồi của chứng thư.\n"), run.out());
    assertEquals("VALID: " + issued, verify(issued, "--lang", "en").lines().get(0));
  }

  @Test
  void one_changed_byte_is_not_valid_and_says_why() throws IOException {
    byte[] bytes = Files.readAllBytes(issued);
    bytes[20] ^= 1;
    Path changed = Files.write(dir.resolve("changed.pdf"), bytes);
    Cli.Run run = verify(changed);
    assertEquals(1, run.exitCode());
    assertEquals("KHÔNG HỢP LỆ: " + changed, run.lines().get(0));
    assertTrue(
        run.out()
            .contains(
                "  - Nội dung đã bị thay đổi sau khi ký: giá trị băm không khớp với giá trị đã"
                    + " ký.\n"),
        run.out());
    JsonNode json = verify(changed, "--json").json();
    assertEquals("INVALID", json.get("verdict").asString());
    assertTrue(json.get("reasons").toString().contains("DIGEST_MISMATCH"), json.toString());
  }

  @Test
  void no_signature_an_unknown_authority_and_an_expired_one_are_undetermined() throws IOException {
    Cli.Run unsigned = verify(files.pdf(), "--json");
    assertEquals(4, unsigned.exitCode());
    assertEquals("INDETERMINATE", unsigned.json().get("verdict").asString());
    assertEquals("[\"NO_SIGNATURE\"]", unsigned.json().get("reasons").toString());
    assertEquals(
        "CHƯA XÁC ĐỊNH: %s\n- Tệp không có chữ ký số.\n".formatted(files.pdf()),
        verify(files.pdf()).out());
    Path empty = Files.createDirectory(dir.resolve("không tin ai"));
    Cli.Run untrusted = Cli.run("verify", issued, "--trust", empty, "--json");
    assertEquals(4, untrusted.exitCode());
    assertTrue(untrusted.out().contains("NO_TRUST_ANCHOR"), untrusted.out());
    Cli.Run late = verify(issued, "--at", "2030-01-01T00:00:00Z", "--json");
    assertEquals(4, late.exitCode());
    assertTrue(late.out().contains("CERTIFICATE_EXPIRED"), late.out());
    Cli.Run proofWanted = verify(issued, "--revocation", "embedded", "--json");
    assertEquals(4, proofWanted.exitCode());
    assertTrue(proofWanted.out().contains("REVOCATION_UNKNOWN"), proofWanted.out());
    Cli.Run online = verify(issued, "--revocation", "online");
    assertEquals(4, online.exitCode());
    assertEquals("", online.err());
  }

  @Test
  void a_file_that_is_no_signed_document_and_a_missing_folder_are_bad_input() throws IOException {
    Path text = Files.writeString(dir.resolve("a.txt"), "không phải PDF");
    Cli.Run run = verify(text, "--json");
    assertEquals(3, run.exitCode());
    assertEquals("SIG-060", run.json().at("/error/code").asString());
    assertTrue(run.err().contains(text.toString()), run.err());
    Cli.Run folder = Cli.run("verify", issued, "--trust", dir.resolve("không có"));
    assertEquals(3, folder.exitCode());
    assertTrue(folder.err().startsWith("Lỗi SIG-050: "), folder.err());
    Path broken = Files.createDirectory(dir.resolve("t"));
    Files.writeString(broken.resolve("a.pem"), "x");
    assertEquals(3, Cli.run("verify", issued, "--trust", broken).exitCode());
    Path xml = Files.writeString(dir.resolve("a.xml"), "<a/>");
    assertEquals(4, verify(xml).exitCode());
  }

  @Test
  void the_agency_before_the_person_is_refused_by_law_and_nothing_is_written() {
    Cli.Run run = sign("sign", files.pdf(), "--role", "agency", "--key", files.file("agency.p12"));
    assertEquals(1, run.exitCode());
    assertTrue(run.err().startsWith("Lỗi SIG-020: "), run.err());
    assertTrue(run.err().contains("Điều 32 Nghị định 30/2020/NĐ-CP"), run.err());
    assertFalse(Files.exists(dir.resolve("ra.pdf")));
    Cli.Run closed = sign("sign", issued, "--role", "person", "--key", files.file("person.p12"));
    assertEquals(1, closed.exitCode());
    assertTrue(closed.err().startsWith("Lỗi SIG-021: "), closed.err());
  }

  @Test
  void a_number_may_be_written_right_after_the_person_and_signatures_may_be_invisible() {
    Cli.Run person =
        sign(
            "sign",
            files.pdf(),
            "--role",
            "person",
            "--key",
            files.file("person.p12"),
            "--number",
            7,
            "--date",
            "2026-06-14",
            "--json");
    assertEquals(0, person.exitCode(), person.err());
    assertEquals("person", person.json().get("role").asString());
    assertEquals(7, person.json().get("number").asInt());
    assertEquals("2026-06-14", person.json().get("date").asString());
    Path signed = dir.resolve("ra.pdf");
    Cli.Run agency = sign("sign", signed, "--role", "agency", "--key", files.file("agency.p12"));
    assertEquals(
        "Đã ký số của cơ quan, tổ chức, ghi thay cho tệp cũ: " + signed + "\n", agency.out());
    assertEquals(0, verify(signed, "--official").exitCode());
  }

  @Test
  void a_wrong_password_a_missing_key_and_a_wrong_picture_are_bad_input_and_stay_secret()
      throws IOException {
    Path wrong = Files.writeString(dir.resolve("sai"), "hunter2");
    Object[] base = {"sign", files.pdf(), "--role", "person", "-o", dir.resolve("ra.pdf")};
    Cli.Run password = with(base, "--key", files.file("person.p12"), "--pass-file", wrong);
    assertEquals(3, password.exitCode());
    assertTrue(password.err().startsWith("Lỗi SIG-002: "), password.err());
    assertFalse(password.err().contains("hunter2"), password.err());
    Cli.Run key = with(base, "--key", dir.resolve("x.p12"), "--pass-file", files.passFile());
    assertEquals(3, key.exitCode());
    Cli.Run secret = with(base, "--key", files.file("person.p12"), "--pass-file", dir.resolve("x"));
    assertEquals(3, secret.exitCode());
    assertTrue(secret.err().startsWith("Lỗi CORE-010: "), secret.err());
    Cli.Run picture =
        with(
            base,
            "--key",
            files.file("person.p12"),
            "--pass-file",
            files.passFile(),
            "--image",
            wrong);
    assertEquals(3, picture.exitCode());
    assertTrue(picture.err().startsWith("Lỗi SIG-033: "), picture.err());
    assertFalse(Files.exists(dir.resolve("ra.pdf")));
  }

  private static Cli.Run with(Object[] base, Object... more) {
    Object[] all = Arrays.copyOf(base, base.length + more.length);
    System.arraycopy(more, 0, all, base.length, more.length);
    return Cli.run(all);
  }

  @Test
  void what_cannot_be_meant_is_refused_as_wrong_use() {
    assertRefused("CLI-043", "--role", "annex", "--key", files.file("person.p12"));
    assertRefused(
        "CLI-043", "--role", "annex", "--key", files.file("person.p12"), "--annex-of", "12");
    assertRefused(
        "CLI-048", "--role", "copy", "--key", files.file("person.p12"), "--copy-kind", "sao");
    assertRefused(
        "CLI-049", "--role", "person", "--key", files.file("person.p12"), "--copy-kind", "sao-y");
    assertRefused(
        "CLI-049", "--role", "copy", "--key", files.file("person.p12"), "--image", "a.png");
    assertRefused(
        "CLI-041", "--role", "person", "--key", "pkcs11:module-path=/x;pin-value=hunter2");
    assertRefused(
        "CLI-042",
        "--role",
        "person",
        "--key",
        files.file("person.p12"),
        "--tsa",
        "tsa.example.vn");
    assertRefused(
        "CLI-044", "--role", "person", "--key", files.file("person.p12"), "--number", "7");
    assertRefused(
        "CLI-045",
        "--role",
        "person",
        "--key",
        files.file("person.p12"),
        "--number",
        "0",
        "--date",
        "2026-06-14");
    assertRefused(
        "CLI-046", "--role", "person", "--key", files.file("person.p12"), "--place", "stamp=1,2,3");
  }

  private void assertRefused(String code, Object... more) {
    Cli.Run run =
        with(
            new Object[] {"sign", files.pdf(), "-o", dir.resolve("ra.pdf")},
            files.withPassword(more));
    assertEquals(2, run.exitCode(), run.err());
    assertTrue(run.err().startsWith("Lỗi " + code + ": "), run.err());
    assertFalse(run.err().contains("hunter2"), run.err());
    assertFalse(Files.exists(dir.resolve("ra.pdf")));
  }

  @Test
  void places_may_be_given_where_a_document_does_not_say_them() throws IOException {
    Path plain = dir.resolve("plain.pdf");
    // The names of the destinations are what makes a document say them.
    String text = SignedFiles.text(files.pdf()).replace("lienthong.", "lienthonk.");
    Files.write(plain, text.getBytes(StandardCharsets.ISO_8859_1));
    Object[] person = {
      "sign",
      plain,
      "--role",
      "person",
      "--key",
      files.file("person.p12"),
      "--image",
      files.file("hand.png")
    };
    Cli.Run unknown = sign(person);
    assertEquals(3, unknown.exitCode());
    assertTrue(unknown.err().startsWith("Lỗi SIG-034: "), unknown.err());
    Object[] placed = Arrays.copyOf(person, person.length + 6);
    System.arraycopy(
        new Object[] {
          "--place",
          "signature=1,110,200",
          "--place",
          "number=1,35,40",
          "--place",
          "date=1,110,50.5"
        },
        0,
        placed,
        person.length,
        6);
    assertEquals(0, sign(placed).exitCode(), sign(placed).err());
  }
}
