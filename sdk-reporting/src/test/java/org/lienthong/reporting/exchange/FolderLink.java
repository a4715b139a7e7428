package org.lienthong.reporting.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lienthong.core.Content;
import org.lienthong.core.ErrorDetail;
import org.lienthong.reporting.Period;

/** A throw-away system that knows two kinds of messages and keeps them as files. */
final class FolderLink implements ReportLink {
  private static final int MOST = 1_000_000;

  private final Path folder;

  FolderLink(Path folder) {
    this.folder = folder;
  }

  @Override
  public String name() {
    return "folder";
  }

  @Override
  public Set<ReportMessage.Kind> kinds() {
    return Set.of(ReportMessage.Kind.FIGURES, ReportMessage.Kind.STATUS);
  }

  @Override
  public Receipt send(String id, ReportMessage message) {
    byte[] bytes = written(message);
    Path file = folder.resolve(id + "." + message.kind());
    try {
      if (!Files.exists(file)) Files.write(file, bytes);
      boolean same = Arrays.equals(bytes, Files.readAllBytes(file));
      return new Receipt("folder-" + id, same ? null : ErrorDetail.of("X-1", ReportLink.class, id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] written(ReportMessage message) {
    if (message instanceof ReportMessage.Figures figures) {
      return Adx.write(Observation.of(figures.figures())).bytes(MOST);
    }
    if (message instanceof ReportMessage.Status status) {
      String line =
          String.join(
              "\n",
              status.unit().code(),
              status.period().toString(),
              status.form(),
              status.state().name(),
              status.reason());
      return line.getBytes(StandardCharsets.UTF_8);
    }
    throw new IllegalArgumentException(message.kind() + " is not told here");
  }

  @Override
  public List<Delivery> waiting() {
    List<Delivery> deliveries = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) deliveries.add(read(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return deliveries;
  }

  private static Delivery read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    if (name.endsWith("STATUS")) {
      String[] said = Files.readString(file).split("\n", -1);
      Period period = Period.parse(said[1]);
      return new Delivery(
          name,
          new ReportMessage.Status(
              Made.units(period).stream().filter(u -> u.code().equals(said[0])).toList().get(0),
              period,
              said[2],
              ReportMessage.Status.State.valueOf(said[3]),
              said[4]));
    }
    Content tidy = Adx.read(name, Content.of(file));
    return new Delivery(name, new ReportMessage.Figures(Made.read(Made.CALENDAR, name, tidy)));
  }

  @Override
  public void taken(Delivery delivery) {
    try {
      Files.deleteIfExists(folder.resolve(delivery.remoteId()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
