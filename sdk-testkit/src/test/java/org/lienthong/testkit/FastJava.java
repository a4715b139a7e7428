package org.lienthong.testkit;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * Starts an office in a fifth of a second instead of one: only the jars it needs, its classes
 * archived once, SQLite's library unpacked once (a killed process never removes its own copy).
 */
final class FastJava {
  private static final String NEEDED =
      "(sdk-core|sdk-documents|jaxb|jakarta|txw2|istack|angus|sqlite|httpc|jspecify|slf4j-api|jackson)"
          + ".*[.]jar";

  private final Path folder;
  private final String classPath;

  FastJava(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    List<String> jars = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path path = Path.of(entry);
      if (Files.isDirectory(path)) jars.add(jar(path, jars.size()).toString());
      else if (path.getFileName().toString().matches(NEEDED)) jars.add(entry);
    }
    classPath = String.join(File.pathSeparator, jars);
    String library = LibraryLoaderUtil.getNativeLibName();
    try (InputStream in =
        LibraryLoaderUtil.class.getResourceAsStream(
            LibraryLoaderUtil.getNativeLibResourcePath() + "/" + library)) {
      if (in == null) throw new IOException("no " + library);
      Files.copy(in, folder.resolve(library), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Classes can only be archived from jars. */
  private Path jar(Path classes, int number) throws IOException {
    Path jar = folder.resolve("classes" + number + ".jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
        entries.putNextEntry(new ZipEntry(name));
        Files.copy(file, entries);
      }
    }
    return jar;
  }

  /** Runs it once to its end and keeps the classes it needed. */
  void train(String... arguments) throws IOException, InterruptedException {
    Process process =
        start(folder.resolve("train.txt"), "-XX:ArchiveClassesAtExit=" + archive(), arguments);
    if (process.waitFor() != 0) {
      throw new IOException(Files.readString(folder.resolve("train.txt")));
    }
  }

  private Path archive() {
    return folder.resolve("classes.jsa");
  }

  /** An office; what it says on its standard error is appended to the file. */
  Process start(Path errors, String... arguments) throws IOException {
    return start(errors, "-XX:SharedArchiveFile=" + archive(), arguments);
  }

  private Process start(Path errors, String option, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            option,
            "-Xlog:disable",
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-Xmx128m",
            "-Dslf4j.internal.verbosity=ERROR",
            "-Djavax.net.ssl.trustStore=NONE",
            "-Dorg.sqlite.lib.path=" + folder,
            "-Dorg.sqlite.lib.name=" + LibraryLoaderUtil.getNativeLibName(),
            "-cp",
            classPath,
            CrashOffice.class.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
        .start();
  }
}
