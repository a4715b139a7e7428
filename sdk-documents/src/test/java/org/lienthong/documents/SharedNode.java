package org.lienthong.documents;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.lienthong.documents.folder.FolderConnection;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One of two nodes of one office, in a process of its own that works until it is killed. Both write
 * into the same {@code notes.txt}, each line forced to the disk.
 */
final class SharedNode {
  static final Duration LEASE = Duration.ofMillis(1500);

  private SharedNode() {}

  /** Arguments: union or committee, folder, address of the database. */
  public static void main(String[] arguments) throws IOException {
    boolean sender = arguments[0].equals("union");
    Path folder = Path.of(arguments[1]);
    Path home = Files.createDirectories(folder.resolve(arguments[0]));
    try (DocumentExchange exchange = open(folder, home, sender, arguments[2])) {
      System.out.println("ready");
      int next = 1 + lines(home).size();
      while (true) {
        if (sender && !Files.exists(folder.resolve("drain"))) {
          String text = next % 20 == 0 ? Offices.large() : "văn bản " + next;
          exchange.send(Offices.document(next, text, Offices.COMMITTEE), "khóa " + next);
          note(home, "sent " + next);
          next++;
        }
        exchange.receive(
            incoming -> note(home, incoming.document().number() + " " + incoming.attempt()));
      }
    }
  }

  private static DocumentExchange open(Path folder, Path home, boolean sender, String address) {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setURL(address);
    database.setUser("postgres");
    Path there = folder.resolve("to-committee");
    Path back = folder.resolve("to-union");
    return DocumentExchange.builder(home, sender ? Offices.UNION : Offices.COMMITTEE)
        .connection(
            FolderConnection.builder(sender ? there : back, sender ? back : there)
                .settled(Duration.ZERO)
                .build())
        .sharedDatabase(database)
        .settings(
            ExchangeSettings.builder()
                .parallelism(2)
                .delays(Duration.ofMillis(10), Duration.ofMillis(100))
                .lease(LEASE)
                .sendAttempts(100_000)
                .handOverAttempts(100_000)
                .breakerFailures(100_000)
                .build())
        .open();
  }

  static List<String> lines(Path home) throws IOException {
    Path notes = home.resolve("notes.txt");
    return Files.exists(notes) ? Files.readAllLines(notes) : List.of();
  }

  private static void note(Path home, String line) throws IOException {
    try (FileChannel out =
        FileChannel.open(
            home.resolve("notes.txt"), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      out.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
      out.force(true);
    }
  }
}
