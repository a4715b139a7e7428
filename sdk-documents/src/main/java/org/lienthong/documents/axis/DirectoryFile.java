package org.lienthong.documents.axis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lienthong.core.Content;
import org.lienthong.core.OrganizationId;

/**
 * A list of agencies as it is kept between two runs: the time, the number of entries, and a line
 * for each with tabs between its fields.
 */
record DirectoryFile(Instant at, List<AxisAgency> agencies) {
  private static final String FORM = "lienthong-agencies-1";

  /** Empty if there is none, or not a whole one: then the axis is asked. */
  static Optional<DirectoryFile> read(Path file) {
    try {
      List<String> lines = Files.readAllLines(file, UTF_8);
      String[] head = lines.isEmpty() ? new String[0] : lines.get(0).split("\t", -1);
      if (head.length != 3 || !head[0].equals(FORM)) return Optional.empty();
      List<AxisAgency> agencies = new ArrayList<>(lines.size());
      for (String line : lines.subList(1, lines.size())) agencies.add(agency(line));
      if (agencies.size() != Integer.parseInt(head[2])) return Optional.empty();
      return Optional.of(new DirectoryFile(Instant.parse(head[1]), List.copyOf(agencies)));
    } catch (IOException | DateTimeException | IllegalArgumentException unusable) {
      return Optional.empty();
    }
  }

  private static AxisAgency agency(String line) {
    String[] fields = line.split("\t", -1);
    if (fields.length != 4) throw new IllegalArgumentException("four fields were expected");
    return new AxisAgency(
        OrganizationId.of(fields[0]),
        fields[1],
        fields[2],
        fields[3].isEmpty() ? null : OrganizationId.of(fields[3]));
  }

  /**
   * Whole or not at all.
   *
   * @throws org.lienthong.core.StorageException if the disk refuses
   */
  void write(Path file) {
    StringBuilder text = new StringBuilder(agencies.size() * 80);
    text.append(FORM).append('\t').append(at).append('\t').append(agencies.size()).append('\n');
    for (AxisAgency agency : agencies) {
      OrganizationId other = agency.otherCode();
      text.append(agency.code()).append('\t').append(plain(agency.name())).append('\t');
      text.append(plain(agency.mail())).append('\t').append(other == null ? "" : other);
      text.append('\n');
    }
    Content.ofUtf8(text.toString()).writeTo(file);
  }

  private static String plain(String text) {
    return text.replaceAll("\\p{Cntrl}|[\\u0085\\u2028\\u2029]", " ");
  }
}
