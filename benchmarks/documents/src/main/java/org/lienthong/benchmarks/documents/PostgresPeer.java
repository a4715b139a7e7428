package org.lienthong.benchmarks.documents;

import com.zaxxer.hikari.HikariDataSource;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A server of its own with its defaults, if the machine has the programs. */
final class PostgresPeer implements AutoCloseable {
  private final Path bin;
  private final Path folder;
  private final int port;

  private PostgresPeer(Path bin, Path folder, int port) {
    this.bin = bin;
    this.folder = folder;
    this.port = port;
  }

  static Optional<PostgresPeer> start() throws IOException {
    Optional<Path> bin = programs();
    if (bin.isEmpty()) return Optional.empty();
    Path folder = Files.createTempDirectory("lienthong-pg");
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    PostgresPeer server = new PostgresPeer(bin.get(), folder, port);
    if (isRoot()) run("chown", "postgres", folder.toString());
    server.program("initdb", "-A", "trust", "-U", "postgres", "-D", server.data(), "--no-sync");
    server.program(
        "pg_ctl",
        "-D",
        server.data(),
        "-l",
        folder.resolve("log").toString(),
        "-w",
        "-o",
        "-c listen_addresses=127.0.0.1 -c port=" + port + " -c unix_socket_directories=''",
        "start");
    return Optional.of(server);
  }

  private static Optional<Path> programs() throws IOException {
    Path root = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(root)) return Optional.empty();
    try (Stream<Path> versions = Files.list(root)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(Comparator.naturalOrder());
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private void program(String name, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    // The server refuses to run as root.
    if (isRoot()) command.addAll(List.of("runuser", "-u", "postgres", "--"));
    command.add(bin.resolve(name).toString());
    command.addAll(Arrays.asList(arguments));
    run(command.toArray(String[]::new));
  }

  private static void run(String... command) throws IOException {
    Path output = Files.createTempFile("lienthong-pg", ".log");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(new File("/"))
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      if (process.waitFor() != 0) {
        throw new IOException(String.join(" ", command) + "\n" + Files.readString(output));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      Files.deleteIfExists(output);
    }
  }

  /** An empty database, through a pool. */
  HikariDataSource database() throws IOException {
    program("createdb", "-h", "127.0.0.1", "-p", "" + port, "-U", "postgres", "race");
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl("jdbc:postgresql://127.0.0.1:" + port + "/race");
    pool.setUsername("postgres");
    pool.setMaximumPoolSize(16);
    return pool;
  }

  @Override
  public void close() throws IOException {
    program("pg_ctl", "-D", data(), "-m", "immediate", "stop");
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
