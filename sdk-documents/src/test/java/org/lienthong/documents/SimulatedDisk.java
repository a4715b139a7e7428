package org.lienthong.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What a disk may hold after a power cut, as strictly as POSIX allows: of a file what was forced,
 * of a folder the names that were forced with the folder itself, and of everything later nothing,
 * all or any part.
 */
final class SimulatedDisk {
  private static final int SECTOR = 512;

  /** A file or folder, whatever its names. */
  static final class Node {
    final boolean folder;
    private byte[] forced = new byte[0];
    private final List<Change> changes = new ArrayList<>();
    private final Map<String, Node> forcedNames = new TreeMap<>();
    private final Map<String, Node> names = new TreeMap<>();
    private final List<Naming> namings = new ArrayList<>();
    private long size;

    private Node(boolean folder) {
      this.folder = folder;
    }

    long size() {
      return size;
    }

    /** How much has changed since it was forced. */
    int unforced() {
      return folder ? namings.size() : changes.size();
    }
  }

  /** Bytes at a place; without bytes the file ends there. */
  private static final class Change {
    final long at;
    final byte @Nullable [] bytes;

    Change(long at, byte @Nullable [] bytes) {
      this.at = at;
      this.bytes = bytes;
    }
  }

  /** A name that appears, or disappears without a node. */
  private record Naming(String name, @Nullable Node node) {}

  private final Path root;
  private final Node top = new Node(true);

  /**
   * @param folders that were there, durably, before it began
   */
  SimulatedDisk(Path root, String... folders) {
    this.root = root;
    for (String folder : folders) {
      Node node = new Node(true);
      top.names.put(folder, node);
      top.forcedNames.put(folder, node);
    }
  }

  /** Null if there is nothing of that name, or outside. */
  @Nullable Node find(@Nullable Path path) {
    if (path == null || !path.startsWith(root)) return null;
    Node node = top;
    for (Path name : root.relativize(path)) {
      if (name.toString().isEmpty()) continue;
      node = node.names.get(name.toString());
      if (node == null) return null;
    }
    return node;
  }

  Node create(Path path, boolean folder) {
    Node node = new Node(folder);
    name(path, node);
    return node;
  }

  /** As the process itself sees it; nothing if there is no such file. */
  byte[] bytes(Path path) {
    Node node = find(path);
    if (node == null) return new byte[0];
    byte[] bytes = node.forced;
    for (Change change : node.changes) bytes = applied(bytes, change);
    return bytes;
  }

  void rename(Path from, Path to) {
    Node node = find(from);
    if (node == null) return;
    name(to, node);
    name(from, null);
  }

  void remove(Path path) {
    if (find(path) != null) name(path, null);
  }

  private void name(Path path, @Nullable Node node) {
    Node parent = find(path.getParent());
    if (parent == null) return;
    String name = path.getFileName().toString();
    if (node == null) parent.names.remove(name);
    else parent.names.put(name, node);
    parent.namings.add(new Naming(name, node));
  }

  void write(Node file, long at, byte[] bytes) {
    file.changes.add(new Change(at, bytes));
    file.size = Math.max(file.size, at + bytes.length);
  }

  void truncate(Node file, long size) {
    file.changes.add(new Change(size, null));
    file.size = size;
  }

  /**
   * @param upTo how much of it had changed when forcing began
   */
  void force(Node node, int upTo) {
    List<Naming> named = node.namings.subList(0, node.folder ? upTo : 0);
    named.forEach(naming -> apply(node.forcedNames, naming));
    named.clear();
    List<Change> done = node.changes.subList(0, node.folder ? 0 : upTo);
    for (Change change : done) node.forced = applied(node.forced, change);
    done.clear();
  }

  private static void apply(Map<String, Node> names, Naming naming) {
    Node node = naming.node();
    if (node == null) names.remove(naming.name());
    else names.put(naming.name(), node);
  }

  private static byte[] applied(byte[] before, Change change) {
    byte[] bytes = change.bytes;
    if (bytes == null) return Arrays.copyOf(before, (int) change.at);
    int end = (int) change.at + bytes.length;
    byte[] after = end > before.length ? Arrays.copyOf(before, end) : before.clone();
    System.arraycopy(bytes, 0, after, (int) change.at, bytes.length);
    return after;
  }

  /** Lays out what is left. */
  enum Left {
    NOTHING_UNFORCED,
    EVERYTHING,
    ANYTHING
  }

  void rebuild(Path target, Left left, Random random) throws IOException {
    BooleanSupplier kept =
        switch (left) {
          case NOTHING_UNFORCED -> () -> false;
          case EVERYTHING -> () -> true;
          case ANYTHING -> random::nextBoolean;
        };
    rebuild(top, target, kept, left == Left.ANYTHING ? random : null);
  }

  private static void rebuild(Node folder, Path target, BooleanSupplier kept, @Nullable Random torn)
      throws IOException {
    Files.createDirectories(target);
    Map<String, Node> names = new HashMap<>(folder.forcedNames);
    // File systems keep the order of names.
    for (Naming naming : folder.namings) {
      if (!kept.getAsBoolean()) break;
      apply(names, naming);
    }
    for (Map.Entry<String, Node> one : names.entrySet()) {
      Node node = one.getValue();
      Path path = target.resolve(one.getKey());
      if (node.folder) {
        rebuild(node, path, kept, torn);
      } else {
        byte[] bytes = node.forced;
        for (Change change : node.changes) {
          if (kept.getAsBoolean()) bytes = applied(bytes, torn(change, torn));
        }
        Files.write(path, bytes);
      }
    }
  }

  /** Only whole sectors are written at once. */
  private static Change torn(Change change, @Nullable Random random) {
    byte[] bytes = change.bytes;
    if (random == null || bytes == null || random.nextInt(4) > 0) return change;
    int sectors = random.nextInt(bytes.length / SECTOR + 1);
    return new Change(change.at, Arrays.copyOf(bytes, sectors * SECTOR));
  }
}
