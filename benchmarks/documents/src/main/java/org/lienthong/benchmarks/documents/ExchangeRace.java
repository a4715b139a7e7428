package org.lienthong.benchmarks.documents;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.lienthong.benchmarks.Callers;
import org.lienthong.benchmarks.Folders;
import org.lienthong.benchmarks.Latency;
import org.lienthong.benchmarks.Race;
import org.lienthong.documents.DocumentExchange;

/**
 * How many documents a second are safe on the disk when {@code send} returns, beside the disk's own
 * append and force, a bare table and a durable queue.
 */
public final class ExchangeRace {
  private static final int CALLS = 100;
  private static final int TIMED = 2000;
  private static final String DISK = "limit: append to a file and force";

  private final Path folder;

  private ExchangeRace(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("lienthong-exchange");
    try {
      new ExchangeRace(folder).run();
    } finally {
      Folders.delete(folder);
    }
  }

  private void run() throws Exception {
    Optional<PostgresPeer> server = PostgresPeer.start();
    try (PostgresPeer postgres = server.orElse(null);
        DocumentExchange embedded = SampleOffice.open(folder.resolve("embedded"), null);
        HikariDataSource pool = postgres == null ? null : postgres.database();
        DocumentExchange shared =
            pool == null ? null : SampleOffice.open(folder.resolve("shared"), pool);
        AppendPeer disk = new AppendPeer(folder.resolve("append"));
        SqlitePeer table = new SqlitePeer(folder.resolve("table.db"));
        ArtemisPeer queue = new ArtemisPeer(folder.resolve("artemis"));
        Callers sixteen = new Callers(16, CALLS)) {
      SampleDocuments documents = new SampleDocuments();
      byte[] file = documents.file();
      Race.Work send = () -> embedded.send(documents.next());
      Race race = new Race("Durable sends of " + file.length + " bytes", "documents");
      one(race, "this SDK, embedded store, 1 caller", send);
      many(race, "this SDK, embedded store, 16 callers", sixteen, send);
      if (shared != null) {
        Race.Work over = () -> shared.send(documents.next());
        one(race, "this SDK, PostgreSQL, 1 caller", over);
        many(race, "this SDK, PostgreSQL, 16 callers", sixteen, over);
      }
      one(race, "bare SQLite table, synchronous FULL, 1 caller", () -> table.insert(file));
      one(race, "Artemis, durable queue, 1 caller", () -> queue.send(file));
      many(race, "Artemis, durable queue, 16 callers", sixteen, () -> queue.send(file));
      one(race, DISK, () -> disk.append(file));
      race.start(7, 1500, DISK);

      System.out.println("\n| one call in milliseconds | median | 99 of 100 | longest |");
      System.out.println("| --- | ---: | ---: | ---: |");
      System.out.println(Latency.line("this SDK, embedded store", TIMED, send));
      System.out.println(Latency.line("Artemis", TIMED, () -> queue.send(file)));
      System.out.println(Latency.line(DISK, TIMED, () -> disk.append(file)));
    }
  }

  private static void one(Race race, String name, Race.Work call) {
    race.with(
        name,
        CALLS,
        () -> {
          for (int i = 0; i < CALLS; i++) call.run();
        });
  }

  private static void many(Race race, String name, Callers callers, Race.Work call) {
    race.with(name, callers.calls(), () -> callers.run(call));
  }
}
