package org.lienthong.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.cli.signature.SignedFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The jar that people get, as a process of its own. */
class RunnableJarIT {
  private static final Path JAR = Path.of(System.getProperty("lienthong.jar", "none"));
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  @TempDir private Path dir;

  @BeforeEach
  void jar() {
    assumeTrue(Files.isRegularFile(JAR), "the jar is built after the unit tests");
  }

  private Cli.Run jar(Object... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(JAVA.toString(), "-jar", JAR.toString()));
    for (Object argument : arguments) command.add(argument.toString());
    return run(new ProcessBuilder(command));
  }

  private Cli.Run run(ProcessBuilder builder) throws IOException, InterruptedException {
    Path out = dir.resolve("out");
    Path err = dir.resolve("err");
    Process process =
        builder
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .directory(dir.toFile())
            .start();
    int exitCode = process.waitFor();
    return new Cli.Run(
        exitCode,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  @Test
  void the_jar_composes_inspects_signs_and_verifies_on_its_own()
      throws IOException, InterruptedException {
    SignedFiles files = SignedFiles.in(dir);
    Path signed = dir.resolve("đã ký.pdf");
    Cli.Run sign =
        jar(
            "sign",
            files.pdf(),
            "--role",
            "person",
            "--key",
            files.file("person.p12"),
            "--pass-file",
            files.passFile(),
            "--image",
            files.file("hand.png"),
            "-o",
            signed);
    // The key of the test is valid around another day than the clock of this machine may show.
    assertTrue(sign.exitCode() == 0 || sign.err().contains("SIG-010"), sign.err());
    Path toVerify = sign.exitCode() == 0 ? signed : files.pdf();
    Cli.Run verify = jar("verify", toVerify, "--trust", files.trust(), "--at", Cli.NOW, "--json");
    assertTrue(verify.json().has("verdict"), verify.err());
    Path envelope = dir.resolve("văn bản.edxml");
    Cli.Run compose =
        jar(
            "compose",
            "--from",
            "A",
            "--to",
            "B",
            "--code",
            "1/BC-HM",
            "--type",
            "Báo cáo",
            "--subject",
            "Mẫu",
            "--number-date",
            "2026-06-14",
            "--attach",
            toVerify,
            "-o",
            envelope);
    assertEquals(0, compose.exitCode(), compose.err());
    Cli.Run inspect = jar("inspect", envelope, "--json");
    assertEquals("1/BC-HM", inspect.json().get("code").asString());
    assertEquals("", inspect.err());
    assertEquals(3, jar("inspect", toVerify).exitCode());
  }

  @Test
  void the_hub_in_the_jar_carries_a_document_and_stops_in_order_at_sigterm()
      throws IOException, InterruptedException {
    Process hub =
        new ProcessBuilder(JAVA.toString(), "-jar", JAR.toString(), "hub", "--json")
            .redirectError(dir.resolve("hub.err").toFile())
            .start();
    try (var lines = hub.inputReader(StandardCharsets.UTF_8)) {
      JsonNode axis = JsonMapper.shared().readTree(lines.readLine());
      for (int i = 0; i < 2; i++) {
        JsonNode system = axis.get("systems").get(i);
        Cli.Run init =
            jar(
                "node",
                "init",
                dir.resolve("n" + i),
                "--organization",
                "000.00.0" + i + ".X99",
                "--connection",
                "axis=" + axis.get("url").asString(),
                "--system-id",
                system.get("systemId").asString(),
                "--secret-file",
                system.get("secretFile").asString());
        assertEquals(0, init.exitCode(), init.err());
      }
      Path document = dir.resolve("d.edxml");
      jar(
          "compose",
          "--from",
          "000.00.00.X99",
          "--to",
          "000.00.01.X99",
          "--code",
          "1/BC-HM",
          "--type",
          "Báo cáo",
          "--subject",
          "Mẫu",
          "--number-date",
          "2026-06-14",
          "-o",
          document);
      assertEquals(0, jar("send", document, "--node", dir.resolve("n0")).exitCode());
      Cli.Run receive = jar("receive", "--node", dir.resolve("n1"), "--once", "--json");
      assertEquals("1/BC-HM", receive.json().at("/documents/0/code").asString(), receive.err());
    } finally {
      hub.destroy();
      int exitCode = hub.waitFor();
      // Where there are no signals a process that is ended has no say in its code.
      if (hub.supportsNormalTermination()) assertEquals(0, exitCode);
    }
    assertEquals("", Files.readString(dir.resolve("hub.err")));
  }

  @Test
  void vietnamese_survives_where_the_surroundings_know_ascii_only()
      throws IOException, InterruptedException {
    assumeTrue(Files.isReadable(Path.of("/proc/self/cmdline")), "no /proc here");
    Path attached = Files.writeString(dir.resolve("báo cáo.txt"), "mẫu");
    List<String> command =
        List.of(
            JAVA.toString(),
            "-jar",
            JAR.toString(),
            "compose",
            "--from",
            "A",
            "--to",
            "B",
            "--code",
            "1/BC-HM",
            "--type",
            "Báo cáo",
            "--subject",
            "Kết quả “quý” \t II",
            "--attach",
            attached.toString(),
            "--place",
            "",
            "-o",
            "văn bản.edxml");
    ProcessBuilder ascii = new ProcessBuilder(command);
    ascii.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
    ascii.environment().put("LC_ALL", "C");
    Cli.Run run = run(ascii);
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().startsWith("Đã ghi: văn bản.edxml ("), run.out());
    Cli.Run inspect = jar("inspect", dir.resolve("văn bản.edxml"), "--json");
    assertEquals("Kết quả “quý” \t II", inspect.json().get("subject").asString());
    assertEquals("báo cáo.txt", inspect.json().at("/attachments/0/name").asString());
  }

  @Test
  void exit_codes_and_help_reach_the_caller() throws IOException, InterruptedException {
    assertEquals(2, jar("inspct").exitCode());
    Cli.Run version = jar("--version");
    assertEquals(0, version.exitCode());
    assertTrue(version.out().matches("lienthong \\d+\\.\\d+.*\n"), version.out());
    assertTrue(jar("--help").out().startsWith("Liên thông, ký số"), "help in Vietnamese");
  }

  @Test
  void the_script_runs_it_from_any_folder() throws IOException, InterruptedException {
    Path script = JAR.resolveSibling("../../lienthong").normalize();
    assumeTrue(Files.isExecutable(script), "no script or no shell here");
    Cli.Run run = run(new ProcessBuilder(script.toString(), "inspect", "không có"));
    assertEquals(3, run.exitCode(), run.err());
    assertTrue(run.err().startsWith("Lỗi CORE-001: Không có tệp đọc được tại không có."));
  }

  @Test
  void what_the_parts_register_is_merged_and_what_they_sealed_is_gone() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      Set<String> names = new HashSet<>();
      jar.stream().forEach(entry -> names.add(entry.getName()));
      assertFalse(
          names.stream().anyMatch(name -> name.matches("META-INF/[^/]*\\.(SF|RSA|DSA|EC)")),
          "signatures of parts");
      assertFalse(names.contains("module-info.class"));
      assertEquals("true", jar.getManifest().getMainAttributes().getValue("Multi-Release"));
      String extensions = text(jar, "META-INF/cxf/bus-extensions.txt");
      for (String part :
          List.of("org.apache.cxf.bus.managers", "org.apache.cxf.jaxrs", "http_jetty")) {
        assertTrue(extensions.contains(part), part + " in\n" + extensions);
      }
      assertTrue(
          text(jar, "META-INF/services/jakarta.xml.bind.JAXBContextFactory").contains("jaxb"));
      assertTrue(text(jar, "META-INF/services/java.sql.Driver").contains("org.sqlite.JDBC"));
      assertTrue(
          text(jar, "META-INF/NOTICE").contains("vietnamese-provinces-database"), "our notices");
      assertTrue(text(jar, "META-INF/NOTICE").contains("Apache PDFBox"), "those of others");
    }
  }

  private static String text(JarFile jar, String name) throws IOException {
    try (var in = jar.getInputStream(jar.getEntry(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
