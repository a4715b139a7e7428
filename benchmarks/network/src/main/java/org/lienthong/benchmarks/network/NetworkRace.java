package org.lienthong.benchmarks.network;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.lienthong.benchmarks.Race;

/** Signed deliveries with a signed answer, over HTTP in one process. */
public final class NetworkRace {
  private static final String ALIAS = "race";
  private static final String PASSWORD = "race-race";

  private NetworkRace() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("lienthong-network");
    Path memory = Files.createTempDirectory(Path.of("/dev/shm"), "lienthong-network");
    try {
      KeyStore keys = keys(folder.resolve("race.p12"));
      try (Phase4Peer phase4 = new Phase4Peer(keys, ALIAS, PASSWORD.toCharArray())) {
        for (int size : List.of(10_000, 1_000_000)) race(size, folder, memory, keys, phase4);
      }
    } finally {
      delete(folder);
      delete(memory);
    }
    System.exit(0); // its libraries leave threads behind
  }

  private static void race(int size, Path folder, Path memory, KeyStore keys, Phase4Peer phase4)
      throws Exception {
    byte[] payload = new byte[size];
    new Random(7).nextBytes(payload);
    char[] password = PASSWORD.toCharArray();
    Path disk = Files.createDirectory(folder.resolve("" + size));
    Path light = Files.createDirectory(memory.resolve("" + size));
    try (SdkDelivery durable = new SdkDelivery(disk, size, keys, ALIAS, password);
        SdkDelivery volatileOne = new SdkDelivery(light, size, keys, ALIAS, password)) {
      new Race("Deliveries of " + size + " bytes with a signed answer", "messages")
          .with("this SDK through the axis, stores in memory", 1, volatileOne::deliver)
          .with("this SDK through the axis, durable", 1, durable::deliver)
          .with("phase4, nothing stored", 1, () -> phase4.deliver(payload))
          .start(12, 7, 2000, "phase4, nothing stored");
    }
  }

  private static KeyStore keys(Path file) throws Exception {
    String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    Process made =
        new ProcessBuilder(
                tool,
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-dname",
                "CN=race",
                "-validity",
                "30",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD)
            .inheritIO()
            .start();
    if (made.waitFor() != 0) throw new IllegalStateException("keytool");
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    return keys;
  }

  private static void delete(Path folder) throws Exception {
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) Files.delete(path);
  }
}
