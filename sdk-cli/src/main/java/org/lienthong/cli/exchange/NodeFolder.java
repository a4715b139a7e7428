package org.lienthong.cli.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.lienthong.cli.frame.Errors;
import org.lienthong.cli.frame.OutputFile;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.core.OrganizationId;
import org.lienthong.core.StorageException;
import org.lienthong.documents.DocumentExchange;
import org.lienthong.documents.Party;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A node: its settings in {@code node.json}, its store in {@code store}. */
final class NodeFolder {
  private static final int LARGEST = 1 << 20;

  private final Path folder;

  NodeFolder(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  Path folder() {
    return folder;
  }

  Path settingsFile() {
    return folder.resolve("node.json");
  }

  Path store() {
    return folder.resolve("store");
  }

  boolean exists() {
    return Files.exists(settingsFile());
  }

  /**
   * @throws InputException CLI-070 if this is no node, CLI-071 to CLI-073 if its settings are wrong
   */
  NodeSettings settings() {
    if (!exists()) throw new InputException(Errors.of("CLI-070", folder), null);
    String text = new String(Content.of(settingsFile()).bytes(LARGEST), StandardCharsets.UTF_8);
    NodeJson json = NodeJson.parse(settingsFile(), text);
    json.known("organization", "alsoKnownAs", "connections");
    NodeJson own = json.object("organization");
    own.known("id", "name");
    List<NodeSettings.Link> links = new ArrayList<>();
    for (NodeJson link : json.objects("connections")) {
      link.known("name", "url", "systemId", "secretFile", "reaches");
      links.add(
          new NodeSettings.Link(
              link.text("name"),
              link.value("url", NodeSettings.Link::url),
              link.text("systemId"),
              folder.resolve(link.text("secretFile")),
              link.texts("reaches")));
    }
    Party self = Party.of(own.value("id", OrganizationId::of), own.optionalText("name"));
    List<OrganizationId> others =
        json.texts("alsoKnownAs").stream().map(OrganizationId::of).toList();
    return new NodeSettings(self, others, links);
  }

  void write(NodeSettings settings) {
    JsonMapper mapper = JsonMapper.builder().build();
    ObjectNode json = mapper.createObjectNode();
    ObjectNode own = json.putObject("organization");
    own.put("id", settings.self().id().value()).put("name", settings.self().name());
    ArrayNode others = json.putArray("alsoKnownAs");
    settings.alsoKnownAs().forEach(id -> others.add(id.value()));
    ArrayNode links = json.putArray("connections");
    for (NodeSettings.Link link : settings.links()) {
      ObjectNode one = links.addObject();
      one.put("name", link.name())
          .put("url", link.url().toString())
          .put("systemId", link.systemId())
          .put("secretFile", link.secretFile().toString());
      ArrayNode reaches = one.putArray("reaches");
      link.reaches().forEach(reaches::add);
    }
    JsonNode tree = json;
    String text = mapper.writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n";
    OutputFile.at(settingsFile()).write(Content.ofUtf8(text));
  }

  /** Opens the store alone, for questions that need no network and no secret. */
  DocumentExchange openStore(NodeSettings settings, Clock clock) {
    return builder(settings, clock).open();
  }

  DocumentExchange openStore(NodeSettings settings, Clock clock, Witness witness) {
    DocumentExchange.Builder builder = builder(settings, clock);
    if (witness.client() != null) builder.witness(witness.client());
    return builder.open();
  }

  /** Connects, and opens the store. */
  DocumentExchange open(NodeSettings settings, Clock clock) {
    DocumentExchange.Builder builder = builder(settings, clock);
    settings.links().forEach(link -> builder.connection(link.connect(clock)));
    return builder.open();
  }

  private DocumentExchange.Builder builder(NodeSettings settings, Clock clock) {
    return DocumentExchange.builder(store(), settings.self())
        .alsoKnownAs(settings.alsoKnownAs().toArray(OrganizationId[]::new))
        .clock(clock);
  }

  /** With rights for the owner alone, where the system knows such rights. */
  void make() {
    try {
      if (Files.exists(folder)) return;
      Files.createDirectories(folder);
      if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
    } catch (IOException e) {
      throw new StorageException(Errors.of("CLI-092", folder), e);
    }
  }
}
