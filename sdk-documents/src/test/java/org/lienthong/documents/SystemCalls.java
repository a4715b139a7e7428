package org.lienthong.documents;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lienthong.documents.SimulatedDisk.Node;

/** Does to a simulated disk what a process did to the real one, as strace wrote it down. */
final class SystemCalls {
  static final String CALLS =
      "open,openat,creat,close,lseek,write,pwrite64,writev,pwritev,ftruncate,truncate,rename,renameat,"
          + "renameat2,unlink,unlinkat,rmdir,mkdir,mkdirat,link,linkat,sendfile,copy_file_range,"
          + "fsync,fdatasync,sync_file_range";

  private static final Pattern WHOLE = Pattern.compile("(\\w+)\\((.*)\\) += (-?\\d+).*");
  private static final Pattern NUMBER = Pattern.compile("^\\d+");

  /** What a file descriptor stands for. */
  private static final class Open {
    final Node node;
    final boolean appends;
    long position;

    Open(Node node, boolean appends) {
      this.node = node;
      this.appends = appends;
    }
  }

  private final SimulatedDisk disk;
  private final Map<Integer, Open> files = new HashMap<>();
  private final Map<String, String> begun = new HashMap<>();
  private final Map<String, Integer> forcing = new HashMap<>();
  private final Consumer<String> said;
  private final Runnable beforeForcing;

  /**
   * @param said what the process wrote to its standard output, line by line
   * @param beforeForcing just before anything becomes durable: the worst moment for a power cut
   */
  SystemCalls(SimulatedDisk disk, Consumer<String> said, Runnable beforeForcing) {
    this.disk = disk;
    this.said = said;
    this.beforeForcing = beforeForcing;
  }

  void replay(Path log) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(log, StandardCharsets.ISO_8859_1)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int space = line.indexOf(' ');
        if (space > 0) take(line.substring(0, space), line.substring(space).strip());
      }
    }
  }

  private void take(String thread, String text) {
    int unfinished = text.indexOf(" <unfinished ...>");
    if (unfinished > 0) {
      String start = text.substring(0, unfinished);
      begun.put(thread, start);
      if (isForce(start)) forcing.put(thread, unforced(start));
      return;
    }
    String whole = text;
    if (text.startsWith("<... ")) {
      whole = begun.getOrDefault(thread, "") + text.substring(text.indexOf("resumed>") + 8);
    }
    Matcher call = WHOLE.matcher(whole);
    if (!call.matches() || call.group(3).startsWith("-")) return;
    Integer before = forcing.remove(thread);
    run(call.group(1), call.group(2), Long.parseLong(call.group(3)), before);
  }

  private static boolean isForce(String call) {
    return call.startsWith("fsync(") || call.startsWith("fdatasync(");
  }

  private int unforced(String call) {
    Open open = files.get(number(call.substring(call.indexOf('(') + 1)));
    return open == null ? 0 : open.node.unforced();
  }

  private void run(String name, String arguments, long result, @Nullable Integer before) {
    switch (name) {
      case "open", "openat", "creat" -> open(arguments, (int) result);
      case "close" -> files.remove(number(arguments));
      case "lseek" -> {
        Open open = files.get(number(arguments));
        if (open != null) open.position = result;
      }
      case "write" -> write(arguments, (int) result);
      case "pwrite64" -> {
        Open open = files.get(number(arguments));
        long at = Long.parseLong(arguments.substring(arguments.lastIndexOf(' ') + 1));
        if (open != null) disk.write(open.node, at, bytes(arguments));
      }
      case "ftruncate" -> {
        Open open = files.get(number(arguments));
        long size = Long.parseLong(arguments.substring(arguments.lastIndexOf(' ') + 1));
        if (open != null) disk.truncate(open.node, size);
      }
      case "fsync", "fdatasync" -> {
        Open open = files.get(number(arguments));
        if (open == null) return;
        beforeForcing.run();
        disk.force(open.node, before == null ? open.node.unforced() : before);
      }
      case "rename", "renameat", "renameat2" -> disk.rename(path(arguments, 0), path(arguments, 1));
      case "unlink", "unlinkat", "rmdir" -> disk.remove(path(arguments, 0));
      case "mkdir", "mkdirat" -> disk.create(path(arguments, 0), true);
      default -> {
        if (files.containsKey(number(arguments)))
          throw new IllegalStateException("not known: " + name);
      }
    }
  }

  private void open(String arguments, int descriptor) {
    Path path = path(arguments, 0);
    files.remove(descriptor);
    // The index of the log is shared memory, made anew by whoever opens the store first.
    if (path.toString().endsWith("-shm")) return;
    Node node = disk.find(path);
    if (node == null && arguments.contains("O_CREAT")) node = disk.create(path, false);
    if (node == null) return;
    if (arguments.contains("O_TRUNC") && node.size() > 0) disk.truncate(node, 0);
    files.put(descriptor, new Open(node, arguments.contains("O_APPEND")));
  }

  private void write(String arguments, int written) {
    int descriptor = number(arguments);
    byte[] bytes = bytes(arguments);
    if (descriptor == 1) new String(bytes, StandardCharsets.UTF_8).lines().forEach(said);
    Open open = files.get(descriptor);
    if (open == null) return;
    if (bytes.length != written) throw new IllegalStateException("written in part");
    if (open.appends) open.position = open.node.size();
    disk.write(open.node, open.position, bytes);
    open.position += written;
  }

  private static int number(String arguments) {
    Matcher digits = NUMBER.matcher(arguments);
    return digits.find() ? Integer.parseInt(digits.group()) : -1;
  }

  private static byte[] bytes(String arguments) {
    return string(arguments, 0);
  }

  private static Path path(String arguments, int which) {
    return Path.of(new String(string(arguments, which), StandardCharsets.UTF_8));
  }

  /** Strings are written with every byte as {@code \\x} and two digits. */
  private static byte[] string(String arguments, int which) {
    int start = -1;
    int end = -1;
    for (int i = 0; i <= which; i++) {
      start = arguments.indexOf('"', end + 1);
      end = arguments.indexOf('"', start + 1);
      if (start < 0 || end < 0) return new byte[0];
    }
    return HexFormat.of().parseHex(arguments.substring(start + 1, end).replace("\\x", ""));
  }
}
