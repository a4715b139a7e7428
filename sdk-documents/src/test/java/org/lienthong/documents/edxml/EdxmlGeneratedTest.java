package org.lienthong.documents.edxml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.Content;
import org.lienthong.core.Sha256;
import org.lienthong.documents.Attachment;
import org.xml.sax.SAXException;

/**
 * Ten thousand messages over the whole model: what is written is read as it was meant by our reader
 * and by one of others, fits the reconstructed schema, and is written again byte for byte.
 */
class EdxmlGeneratedTest {
  private static final int CASES = 10_000;
  private static final List<EdxmlProfile> PROFILES =
      List.of(
          EdxmlProfile.vxp(),
          EdxmlProfile.provincial(),
          EdxmlProfile.unchanged(),
          EdxmlProfile.builder("plain").packaging(EdxmlProfile.Packaging.PLAIN).build());

  private static Schema schema;

  @TempDir static Path folder;

  @BeforeAll
  static void reads_the_schema() throws Exception {
    SchemaFactory factory = SchemaFactory.newDefaultInstance();
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    try (InputStream in = EdxmlReader.class.getResourceAsStream("edxml-reconstructed.xsd")) {
      assertNotNull(in);
      schema = factory.newSchema(new StreamSource(in));
    }
  }

  @Test
  void ten_thousand_messages_come_back_as_they_were() throws Exception {
    for (int seed = 1; seed <= CASES; seed++) {
      EdxmlProfile profile = PROFILES.get(seed / 2 % PROFILES.size());
      EdxmlMessage message = Generated.message(seed, 0);
      byte[] file = Samples.write(message, profile);
      comes_back(message, Content.of(file), profile, "seed " + seed);
    }
  }

  @Test
  void large_attachments_come_back_as_they_were() throws Exception {
    for (int megabytes : new int[] {1, 5, 50}) {
      for (EdxmlProfile profile : List.of(EdxmlProfile.vxp(), PROFILES.get(3))) {
        EdxmlMessage message = Generated.message(megabytes, (long) megabytes << 20);
        Path file = folder.resolve(megabytes + profile.name() + ".edxml");
        write(message, profile, file);
        comes_back(message, Content.of(file), profile, megabytes + " MB " + profile.name());
        Files.delete(file);
      }
    }
  }

  @Test
  void the_schema_refuses_what_is_not_seen_in_real_files() throws Exception {
    String file = new String(Samples.write(Samples.full()), UTF_8);
    for (String[] change :
        new String[][] {
          {"Bussiness>", "Business>"},
          {"2026/10/05<", "2026-10-05<"},
          {"edXMLManifest", "Manifest"},
          {"<AttachmentEncoded>", "<AttachmentEncoded><x/>"},
          {"JVBERi0", "JVBERi!"}
        }) {
      String changed = file.replace(change[0], change[1]);
      assertThrows(SAXException.class, () -> validate(Content.ofUtf8(changed)), change[1]);
    }
    validate(Content.ofUtf8(file));
  }

  private static void comes_back(
      EdxmlMessage message, Content file, EdxmlProfile profile, String which) throws Exception {
    validate(file);
    EdxmlMessage read = EdxmlReader.read(file);
    assertEquals(IndependentReader.read(file), Facts.of(read), which);
    assertEquals(meant(message, profile), seen(read), which);
    if (read instanceof EdxmlDocument document) contents(message, document, which);
    assertEquals(file.sha256(), rewritten(read, profile), which);
  }

  private static void validate(Content file) throws SAXException, IOException {
    try (InputStream in = file.open()) {
      schema.newValidator().validate(new StreamSource(in));
    }
  }

  private static void contents(EdxmlMessage written, EdxmlDocument read, String which) {
    List<Attachment> attachments = ((EdxmlDocument) written).attachments();
    assertEquals(attachments.size(), read.attachments().size(), which);
    for (int i = 0; i < attachments.size(); i++) {
      Attachment before = attachments.get(i);
      Attachment after = read.attachments().get(i);
      assertEquals(before.name(), after.name(), which);
      assertEquals(before.size(), after.size(), which);
      assertEquals(before.sha256(), after.sha256(), which);
      assertEquals(before.detectedType(), after.detectedType(), which);
      assertEquals(before.description(), after.description(), which);
      before.contentId().ifPresent(id -> assertEquals(id, after.contentId().orElseThrow(), which));
      // Read with the file and again through the content, which takes another way.
      assertEquals(after.sha256(), after.content().sha256(), which);
    }
  }

  private static Sha256 rewritten(EdxmlMessage read, EdxmlProfile profile) {
    MessageDigest digest = Sha256.newDigest();
    EdxmlWriter.write(
        read, profile, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    return Sha256.ofDigest(digest.digest());
  }

  private static void write(EdxmlMessage message, EdxmlProfile profile, Path file)
      throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      EdxmlWriter.write(message, profile, out);
    }
  }

  /** Everything of the header, with what the profile adds. */
  private static List<String> meant(EdxmlMessage message, EdxmlProfile profile) {
    if (!(message instanceof EdxmlDocument document)) return seen(message);
    List<String> values = new ArrayList<>(seen(document));
    if (document.typeCode().equals(TypeCode.NONE) && !document.typeName().isEmpty()) {
      values.set(1, profile.typeCode(document.typeName()).toString());
    }
    if (document.steeringType().isEmpty()) values.set(0, profile.steeringType().toString());
    return values;
  }

  private static List<String> seen(EdxmlMessage message) {
    if (message instanceof EdxmlStatus status) {
      return List.of(
          status.from() + "",
          status.responseFor() + "",
          status.status() + "",
          status.description(),
          status.timestamp() + "",
          status.staff() + "",
          sorted(status.extensions()) + "");
    }
    EdxmlDocument document = (EdxmlDocument) message;
    BusinessInfo business = document.business();
    return List.of(
        document.steeringType() + "",
        document.typeCode() + "",
        document.from() + "",
        document.to() + "",
        document.documentId(),
        document.number() + " " + document.notation(),
        document.typeName(),
        document.subject(),
        document.summary(),
        document.issueDate() + "",
        document.place(),
        document.signatory() + "",
        document.urgency() + "",
        document.dueDate() + "",
        document.toPlaces() + "",
        document.other() + "",
        document.responseFor() + "",
        document.trace() + "",
        sorted(document.extensions()) + "",
        business.type() + " " + business.reason() + " " + business.replacements(),
        business.receiverChanges() + " " + business.paperFollows(),
        business.contentChanged() + " " + business.receiversChanged(),
        business.staff().map(staff -> staff.staff() + staff.email() + staff.mobile()).orElse(""));
  }

  private static List<Extension> sorted(List<Extension> extensions) {
    return extensions.stream()
        .sorted(Comparator.comparing(Extension::parent).thenComparing(Extension::markup))
        .toList();
  }
}
