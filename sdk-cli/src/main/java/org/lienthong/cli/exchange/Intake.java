package org.lienthong.cli.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lienthong.cli.documents.Extraction;
import org.lienthong.cli.frame.JsonObject;
import org.lienthong.cli.frame.Words;
import org.lienthong.documents.ChangeAnswer;
import org.lienthong.documents.DocumentHandler;
import org.lienthong.documents.IncomingChange;
import org.lienthong.documents.IncomingDocument;
import org.lienthong.documents.Party;
import org.lienthong.documents.edxml.EdxmlDocument;

/**
 * Takes documents in: each into a folder named by its identity, so that a document which comes
 * twice is written once. Without a folder they stay in the store alone.
 */
final class Intake implements DocumentHandler {
  /** Something to say: for programs and for people. */
  record News(JsonObject json, String line) {}

  private final @Nullable Path into;
  private final Words words;
  private final Consumer<News> documents;
  private final Consumer<News> requests;

  /**
   * @param documents hears of each that was taken
   * @param requests hears of each recall, update or replacement that waits for an answer
   */
  Intake(@Nullable Path into, Words words, Consumer<News> documents, Consumer<News> requests) {
    this.into = into;
    this.words = words;
    this.documents = documents;
    this.requests = requests;
  }

  @Override
  public void handle(IncomingDocument incoming) {
    List<Path> files = new ArrayList<>();
    if (into != null) {
      Path folder = into.resolve(incoming.id().value());
      Path envelope = folder.resolve("document.edxml");
      incoming.file().writeTo(envelope);
      files.add(envelope);
      Extraction.of(incoming.document().attachments(), folder.resolve("files"))
          .forEach(saved -> files.add(saved.path()));
    }
    documents.accept(taken(incoming, files));
  }

  /** A person decides: what was taken in is not given back without being asked. */
  @Override
  public ChangeAnswer change(IncomingChange change) {
    List<String> targets = change.targets().stream().map(target -> target.id().value()).toList();
    JsonObject json =
        new JsonObject()
            .put("id", change.id().value())
            .put("type", change.type().word())
            .put("from", party(change.from()))
            .put("reason", change.reason())
            .put("targets", targets);
    String about =
        targets.isEmpty() ? words.of("receive.change.missing") : String.join(", ", targets);
    String type = words.of("inspect.business." + change.type().word());
    String line =
        words.of("receive.change", change.from(), type, about, change.reason(), change.id());
    requests.accept(new News(json, line));
    return ChangeAnswer.later();
  }

  private static News taken(IncomingDocument incoming, List<Path> files) {
    EdxmlDocument document = incoming.document();
    JsonObject json =
        new JsonObject()
            .put("id", incoming.id().value())
            .put("documentId", document.documentId())
            .put("code", document.code().map(Object::toString))
            .put("subject", document.subject())
            .put("from", party(document.from()))
            .put("connection", incoming.connection())
            .put("attempt", incoming.attempt())
            .put("files", files.stream().map(Path::toString).toList());
    String code = document.code().map(Object::toString).orElse(document.documentId());
    String line =
        incoming.id() + "  " + code + "  " + document.subject() + "  (" + document.from() + ")";
    return new News(json, line);
  }

  private static JsonObject party(Party party) {
    return new JsonObject().put("id", party.id().value()).put("name", party.name());
  }
}
