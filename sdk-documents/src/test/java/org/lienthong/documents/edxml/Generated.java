package org.lienthong.documents.edxml;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;
import org.lienthong.core.DocumentMetadata.Signatory;
import org.lienthong.core.OrganizationId;
import org.lienthong.core.Urgency;
import org.lienthong.documents.Attachment;
import org.lienthong.documents.Party;
import org.lienthong.documents.ProcessingStatus;

/** Messages over the whole model, each from its seed. All data is invented. */
final class Generated {
  private static final String[] WORDS = {
    "DỮ LIỆU MẪU",
    "Về việc",
    "tổ chức Đại hội",
    "đại biểu phụ nữ",
    "tỉnh Mẫu",
    "nhiệm kỳ",
    "ưu tiên",
    "Ủy ban",
    "Ngày hội Ấp Ớt",
    "quý III/2026",
    "(lần 2)",
    "&",
    "<b>",
    "]]>",
    "\"",
    "'",
    "&amp;",
    "%",
    "\\",
    "\n",
    "\t",
    "\r\n",
    "\r",
    "\u00A0",
    "\u0085",
    "\u2028",
    "😀",
    "𠮷",
    "ﬁ",
    "Ω",
    "null",
    "-1",
    "0"
  };
  private static final String[] EXTENSIONS = {
    "pdf", "PDF", "doc", "docx", "xls", "xlsx", "zip", "txt", "csv", "jpg", "xml", "edxml", "",
    "p7m"
  };
  private static final String[] INSIDE = {
    "MessageHeader",
    "MessageHeader/From",
    "MessageHeader/OtherInfo",
    "MessageHeader/SignerInfo",
    "TraceHeaderList",
    "TraceHeaderList/Bussiness",
    "edXMLHeader",
    "edXMLEnvelope",
    "edXML"
  };

  private final Random random;
  private final Normalizer.Form form;

  private Generated(long seed) {
    random = new Random(seed);
    form = random.nextBoolean() ? Normalizer.Form.NFC : Normalizer.Form.NFD;
  }

  /**
   * @param big size of one more attachment; 0 for none
   */
  static EdxmlMessage message(long seed, long big) {
    Generated generated = new Generated(seed);
    return big == 0 && seed % 5 == 0 ? generated.status() : generated.document(big);
  }

  private EdxmlStatus status() {
    String code =
        random.nextInt(10) == 0 ? "99" : ProcessingStatus.known().get(random.nextInt(9)).code();
    EdxmlStatus.Builder status =
        EdxmlStatus.builder(party(), answered(), new ProcessingStatus(code))
            .description(maybe(this::text, ""))
            .extensions(extensions("MessageHeader", "MessageHeader/ResponseFor[1]", "edXMLHeader"));
    if (random.nextBoolean()) status.timestamp(instant());
    if (random.nextBoolean()) status.staff(staff());
    return status.build();
  }

  private EdxmlDocument document(long big) {
    EdxmlDocument.Builder document =
        EdxmlDocument.builder(party())
            .to(recipients())
            .documentId(maybe(this::text, ""))
            .code(maybe(() -> random.nextInt(3000) + "", ""), maybe(() -> word("BC-HMT"), ""))
            .type(maybe(() -> word("Báo cáo"), ""), new TypeCode(integer(), integer()))
            .subject(maybe(this::text, ""))
            .summary(maybe(this::text, ""))
            .place(maybe(() -> word("Nơi Mẫu"), ""))
            .urgency(Urgency.ofPriority(random.nextInt(5)))
            .toPlaces(list(4, this::text))
            .other(other())
            .responseFor(list(3, this::answered))
            .trace(list(4, this::stop))
            .attachments(attachments(big))
            .extensions(extensions(INSIDE));
    if (random.nextBoolean()) document.issueDate(day());
    if (random.nextBoolean()) document.dueDate(day());
    if (random.nextBoolean()) document.steeringType(random.nextInt(5));
    if (random.nextBoolean()) document.signatory(new Signatory("TM. BAN MẪU", text(), ""));
    if (random.nextBoolean()) document.business(business());
    return document.build();
  }

  private BusinessInfo business() {
    String code = String.valueOf(random.nextInt(5));
    BusinessInfo.Builder business =
        BusinessInfo.builder(new BusinessType(code))
            .reason(maybe(this::text, ""))
            .receiverChanges(
                list(3, () -> new BusinessInfo.ReceiverChange(id(), random.nextBoolean())));
    // A recall or an update without a target means the document it repeats.
    int most = code.equals("0") ? 0 : 3;
    List<BusinessInfo.Replacement> targets =
        list(most, () -> new BusinessInfo.Replacement(text(), list(2, this::id)));
    if (code.equals("1") || code.equals("2")) {
      business.target(text());
    } else {
      business.replacements(targets.stream().distinct().toList());
    }
    if (random.nextBoolean()) business.paperFollows(random.nextBoolean());
    if (random.nextBoolean()) business.contentChanged(random.nextBoolean());
    if (random.nextBoolean()) business.receiversChanged(random.nextBoolean());
    if (random.nextBoolean()) business.staff(staff());
    return business.build();
  }

  private OtherInfo other() {
    return new OtherInfo(
        maybe(this::text, ""),
        maybe(() -> "NVM", ""),
        integer(),
        integer(),
        random.nextBoolean() ? null : random.nextBoolean(),
        list(3, this::text));
  }

  private List<Attachment> attachments(long big) {
    int count = random.nextInt(100) == 0 ? random.nextInt(51) : random.nextInt(4);
    List<Attachment> attachments = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String extension = EXTENSIONS[random.nextInt(EXTENSIONS.length)];
      Content content =
          extension.matches("zip|docx|xlsx") && random.nextBoolean() ? archive() : bytes(size());
      attachments.add(attachment(i, extension, content));
    }
    if (big > 0) {
      long seed = random.nextLong();
      Content content = Content.from(() -> new GeneratedBytes(seed, big), big);
      attachments.add(attachment(count, random.nextBoolean() ? "pdf" : "xlsx", content));
    }
    return attachments;
  }

  private Attachment attachment(int i, String extension, Content content) {
    String name = word("Tệp mẫu ") + i + (extension.isEmpty() ? "" : "." + extension);
    Attachment measured = Attachment.of(name, content);
    Attachment.Builder attachment =
        Attachment.builder(name, content, measured.size(), measured.sha256())
            .detectedType(measured.detectedType())
            .description(maybe(this::text, ""));
    if (random.nextBoolean()) attachment.contentId(word("tệp ") + i);
    return attachment.build();
  }

  private int size() {
    return switch (random.nextInt(12)) {
      case 0 -> random.nextInt(70_000);
      case 1 -> 49_152 + random.nextInt(3) - 1;
      case 2, 3 -> random.nextInt(5_000);
      default -> random.nextInt(5);
    };
  }

  private Content bytes(int size) {
    byte[] bytes = new byte[size];
    random.nextBytes(bytes);
    return Content.of(bytes);
  }

  private Content archive() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : List.of("[Content_Types].xml", "word/a.xml")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(random.nextInt(100));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Content.of(out.toByteArray());
  }

  private List<Extension> extensions(String... parents) {
    if (random.nextInt(4) > 0) return List.of();
    return list(
        3,
        () -> {
          String parent = parents[random.nextInt(parents.length)];
          String text = random.nextInt(3) == 0 ? "" : escaped(text());
          String markup =
              "<x:la xmlns:x='urn:mau:"
                  + random.nextInt(2)
                  + "' so='1'>"
                  + text
                  + "<x:con/></x:la>";
          return new Extension(parent, "la", "", markup);
        });
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\r", "&#13;");
  }

  private Party party() {
    return Party.builder(id(), maybe(this::text, ""))
        .governingBody(maybe(this::text, ""))
        .address(maybe(this::text, ""))
        .email(maybe(() -> "mau@example.vn", ""))
        .telephone(maybe(() -> "000 (1)", ""))
        .fax(maybe(() -> "111", ""))
        .website(maybe(this::text, ""))
        .build();
  }

  private List<Party> recipients() {
    Map<OrganizationId, Party> parties = new LinkedHashMap<>();
    for (Party party : list(5, this::party)) parties.putIfAbsent(party.id(), party);
    return List.copyOf(parties.values());
  }

  private OrganizationId id() {
    if (random.nextInt(8) > 0)
      return OrganizationId.of("%03d.00.90.H42".formatted(random.nextInt(1000)));
    StringBuilder odd = new StringBuilder();
    for (int n = 1 + random.nextInt(30); n > 0; n--) odd.append((char) ('!' + random.nextInt(94)));
    return OrganizationId.of(odd.toString());
  }

  private ResponseFor answered() {
    return new ResponseFor(
        random.nextBoolean() ? id() : null,
        word("7/CV-CQM"),
        maybe(this::text, ""),
        random.nextBoolean() ? day() : null);
  }

  private TraceEntry stop() {
    boolean named = random.nextBoolean();
    return new TraceEntry(named ? id() : null, named && random.nextBoolean() ? null : instant());
  }

  private StaffInfo staff() {
    return new StaffInfo(text(), maybe(this::text, ""), "cb@example.vn", maybe(() -> "000", ""));
  }

  private LocalDate day() {
    return LocalDate.of(1900, 1, 1).plusDays(random.nextInt(73_000));
  }

  private Instant instant() {
    return Instant.ofEpochSecond(random.nextInt());
  }

  private @Nullable Integer integer() {
    return random.nextBoolean() ? null : random.nextInt(999);
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int n = 1 + random.nextInt(6); n > 0; n--) {
      text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(3) == 0 ? "" : " ");
    }
    String stripped = Normalizer.normalize(text, form).strip();
    return stripped.isEmpty() ? "x" : stripped;
  }

  private String word(String word) {
    return Normalizer.normalize(word, form);
  }

  private <T> T maybe(Supplier<T> value, T none) {
    return random.nextBoolean() ? value.get() : none;
  }

  private <T> List<T> list(int most, Supplier<T> value) {
    List<T> values = new ArrayList<>();
    for (int n = random.nextInt(most + 1); n > 0; n--) values.add(value.get());
    return values;
  }
}
