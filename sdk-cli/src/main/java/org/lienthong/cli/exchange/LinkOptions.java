package org.lienthong.cli.exchange;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lienthong.cli.frame.WrongUseException;
import picocli.CommandLine;

/** The connections of a node that is being made: the first of each list belong together. */
final class LinkOptions {
  @CommandLine.Option(names = "--connection", paramLabel = "NAME=URL", required = true)
  private List<String> connections = List.of();

  @CommandLine.Option(names = "--system-id", paramLabel = "ID", required = true)
  private List<String> systemIds = List.of();

  @CommandLine.Option(names = "--secret-file", paramLabel = "FILE", required = true)
  private List<Path> secretFiles = List.of();

  @CommandLine.Option(names = "--reaches", paramLabel = "PATTERN,…")
  private List<String> reaches = List.of();

  /**
   * @throws WrongUseException CLI-076 if the lists differ in length, CLI-077 if an address is none,
   *     CLI-078 if two have one name, CLI-026 if an address may hold a secret
   */
  List<NodeSettings.Link> links() {
    int count = connections.size();
    boolean fits = systemIds.size() == count && secretFiles.size() == count;
    if (!fits || (!reaches.isEmpty() && reaches.size() != count)) {
      throw WrongUseException.of("CLI-076");
    }
    List<NodeSettings.Link> links = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < count; i++) {
      if (NodeSettings.Link.isMoreThanAddress(connections.get(i))) {
        throw WrongUseException.of("CLI-026", i + 1);
      }
      String[] parts = connections.get(i).split("=", 2);
      if (parts.length < 2 || !parts[0].matches("[A-Za-z0-9._-]{1,64}")) {
        throw WrongUseException.of("CLI-077", connections.get(i));
      }
      if (!names.add(parts[0])) throw WrongUseException.of("CLI-078", parts[0]);
      List<String> patterns =
          reaches.isEmpty() ? List.of() : List.of(reaches.get(i).split(",", -1));
      links.add(
          new NodeSettings.Link(
              parts[0],
              url(connections.get(i), parts[1]),
              systemIds.get(i),
              secretFiles.get(i).toAbsolutePath().normalize(),
              patterns));
    }
    return links;
  }

  private static URI url(String given, String text) {
    try {
      return NodeSettings.Link.url(text);
    } catch (IllegalArgumentException e) {
      throw WrongUseException.of("CLI-077", given);
    }
  }
}
