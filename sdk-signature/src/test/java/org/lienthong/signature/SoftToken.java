package org.lienthong.signature;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.security.cert.Certificate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.lienthong.core.Secret;

/** A token in software (SoftHSM), alone and behind a library that can pull it out. */
final class SoftToken {
  static final Secret PIN = Secret.of("5678");
  private static final List<Path> DRIVERS =
      List.of(
          Path.of("/usr/lib/softhsm/libsofthsm2.so"),
          Path.of("/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so"),
          Path.of("/usr/lib64/libsofthsm2.so"),
          Path.of("/opt/homebrew/lib/softhsm/libsofthsm2.so"));

  private final Path folder;
  private final Path driver;

  private SoftToken(Path folder, Path driver) {
    this.folder = folder;
    this.driver = driver;
  }

  /** Empty, or the test is skipped. */
  static SoftToken create() throws Exception {
    String configuration = System.getenv("SOFTHSM2_CONF");
    assumeTrue(configuration != null, "SOFTHSM2_CONF is not set, so no token of the tests' own");
    Path driver = DRIVERS.stream().filter(Files::exists).findFirst().orElse(null);
    assumeTrue(driver != null, "SoftHSM (softhsm2) is not installed");
    Path file = Path.of(configuration);
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || driver == null) throw new IOException("no folder " + file);
    if (Files.exists(folder)) {
      try (var old = Files.walk(folder)) {
        for (Path one : old.sorted(java.util.Comparator.reverseOrder()).toList()) Files.delete(one);
      }
    }
    Files.createDirectories(folder.resolve("tokens"));
    Files.writeString(
        file,
        "directories.tokendir = "
            + folder.resolve("tokens")
            + "\nobjectstore.backend = file\nlog.level = ERROR\n");
    SoftToken token = new SoftToken(folder, driver);
    token.run(
        "softhsm2-util --init-token --free --label mau --so-pin 1234 --pin 5678".split(" ", -1));
    return token;
  }

  private String run(String... command) throws IOException, InterruptedException {
    Path output = folder.resolve("output.txt");
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
    } catch (IOException e) {
      assumeTrue(false, command[0] + " is not installed");
      throw e;
    }
    boolean done = process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
    String text = Files.readString(output, StandardCharsets.ISO_8859_1);
    if (!done) throw new IOException(text);
    return text;
  }

  Path driver() {
    return driver;
  }

  /** The driver behind the library that can pull the token out, or the test is skipped. */
  Path pullable() throws Exception {
    Path library = folder.resolve("libpulled-token.so");
    run(
        "gcc",
        "-shared",
        "-fPIC",
        "-w",
        "-DDRIVER=\"" + driver + "\"",
        "-DFOLDER=\"" + folder + "\"",
        "-o",
        library.toString(),
        "src/test/native/pulled-token.c",
        "-ldl");
    return library;
  }

  /** As the driver numbers it: a large random number that stays. */
  int slotId() throws Exception {
    String first = run("softhsm2-util", "--show-slots").lines().skip(1).findFirst().orElseThrow();
    return Integer.parseInt(first.replace("Slot ", "").strip());
  }

  void pull() throws IOException {
    Files.createFile(folder.resolve("pulled"));
  }

  void plugIn() throws IOException {
    Files.delete(folder.resolve("pulled"));
  }

  int logins() throws IOException {
    Path file = folder.resolve("logins");
    return Files.exists(file) ? Files.readAllLines(file).size() : 0;
  }

  void put(Map<String, TestPki.Key> keys) {
    Provider provider =
        Security.getProvider("SunPKCS11")
            .configure(
                "--name = Fill\nlibrary = "
                    + driver
                    + "\nslotListIndex = 0\n"
                    + "destroyTokenAfterLogout = true\n");
    PIN.reveal(
        pin -> {
          try {
            KeyStore store = KeyStore.getInstance("PKCS11", provider);
            store.load(null, pin);
            for (var key : keys.entrySet()) {
              store.setKeyEntry(
                  key.getKey(),
                  key.getValue().pair().getPrivate(),
                  null,
                  key.getValue().chain().toArray(new Certificate[0]));
            }
            ((java.security.AuthProvider) provider).logout();
            return "";
          } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError(e);
          }
        });
  }
}
