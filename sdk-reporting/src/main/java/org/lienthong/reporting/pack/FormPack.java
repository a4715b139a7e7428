package org.lienthong.reporting.pack;

import static java.util.Objects.requireNonNull;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.FormMap;
import org.lienthong.reporting.IndicatorCatalog;
import org.lienthong.reporting.Label;
import org.lienthong.reporting.PeriodProfile;
import org.lienthong.reporting.schedule.ReportingRegime;
import org.lienthong.reporting.target.Target;

/** The definitions that one organisation reports by. Immutable. */
public final class FormPack {
  /** Whose word a pack is. */
  public enum Status {
    /** Made from what was published, and nobody's official form set. */
    PROPOSAL,
    /** Made up to show how it is done. */
    SAMPLE,
    /** Issued by the organisation itself. */
    OFFICIAL
  }

  /**
   * A system, activity or target of the organisation's programme, and where it is reported.
   *
   * @param id such as {@code S4}
   * @param groups keys of groups of the catalogue
   * @param forms ids
   * @param targets ids
   */
  public record ProgrammeItem(
      String id, Label title, List<String> groups, List<String> forms, List<String> targets) {
    public ProgrammeItem {
      requireNonNull(id, "id");
      requireNonNull(title, "title");
      groups = List.copyOf(groups);
      forms = List.copyOf(forms);
      targets = List.copyOf(targets);
    }
  }

  /** Where the files of a pack are. */
  interface Files {
    Content open(String file);

    String name(String file);
  }

  private static final List<String> BUNDLED =
      List.of("womens-union", "farmers-union", "trade-union");

  private static final List<String> SCHEMAS =
      List.of("pack", "catalog", "form", "map", "regime", "targets", "working-days");

  private final PackJson pack;

  private FormPack(PackJson pack) {
    this.pack = pack;
  }

  /**
   * @param directory with a {@code pack.json}
   * @throws InputException naming file, line and key of what does not fit; CORE-001 if a file is
   *     missing
   */
  public static FormPack load(Path directory) {
    return new FormPack(
        new PackJson(
            new Files() {
              @Override
              public Content open(String file) {
                return Content.of(directory.resolve(file));
              }

              @Override
              public String name(String file) {
                return directory.resolve(file).toString();
              }
            }));
  }

  /**
   * One of those shipped with the SDK: {@code womens-union}, {@code farmers-union} or {@code
   * trade-union}. None of them is an official form set; their notes say what they were made from.
   *
   * @throws IllegalArgumentException if there is no such pack
   */
  public static FormPack bundled(String id) {
    if (!BUNDLED.contains(id)) {
      throw new IllegalArgumentException("no bundled pack \"" + id + "\", only " + BUNDLED);
    }
    return new FormPack(
        new PackJson(
            new Files() {
              @Override
              public Content open(String file) {
                return Content.from(() -> resource(name(file)));
              }

              @Override
              public String name(String file) {
                return "/org/lienthong/reporting/packs/" + id + "/" + file;
              }
            }));
  }

  /**
   * The JSON schema (draft 2020-12) of one kind of definition: {@code pack}, {@code catalog},
   * {@code form}, {@code map}, {@code regime}, {@code targets} or {@code working-days}.
   *
   * @throws IllegalArgumentException if there is no such kind
   */
  public static Content schema(String kind) {
    if (!SCHEMAS.contains(kind)) {
      throw new IllegalArgumentException("no schema \"" + kind + "\", only " + SCHEMAS);
    }
    return Content.from(() -> resource("/org/lienthong/reporting/schema/" + kind + ".schema.json"));
  }

  private static InputStream resource(String name) {
    InputStream stream = FormPack.class.getResourceAsStream(name);
    if (stream == null) throw new IllegalStateException(name + " is missing from the jar");
    return stream;
  }

  public String id() {
    return pack.id();
  }

  public String version() {
    return pack.version();
  }

  public Label title() {
    return pack.title();
  }

  /** What it was made from, and what it is not. */
  public Label note() {
    return pack.note();
  }

  public Status status() {
    return pack.status();
  }

  public Optional<IndicatorCatalog> catalog() {
    return Optional.ofNullable(pack.catalog());
  }

  /** Those of the decree and of the calendar, and the pack's own. */
  public List<PeriodProfile> profiles() {
    return pack.profiles();
  }

  /** All versions of all forms, in order. */
  public List<Form> forms() {
    return pack.forms();
  }

  /** The version of a form that is valid on that day; the last listed if several are. */
  public Optional<Form> form(String id, LocalDate on) {
    Form found = null;
    for (Form form : forms()) {
      if (form.id().equals(id) && form.isValidOn(on)) found = form;
    }
    return Optional.ofNullable(found);
  }

  public Optional<Form> form(String id, String version) {
    return forms().stream()
        .filter(form -> form.id().equals(id) && form.version().equals(version))
        .findFirst();
  }

  /** From older to newer versions. */
  public List<FormMap> maps() {
    return pack.maps();
  }

  /** The map that leads from one version to another, if there is one. */
  public Optional<FormMap> map(Form from, Form to) {
    return maps().stream()
        .filter(map -> map.from().equals(from) && map.to().equals(to))
        .findFirst();
  }

  public List<ReportingRegime> regimes() {
    return pack.regimes();
  }

  public List<Target> targets() {
    return pack.targets();
  }

  /** What the organisation's programme names, and where each of it is reported. */
  public List<ProgrammeItem> programme() {
    return pack.programme();
  }

  /** Forms that report one item of the programme, the last version of each. */
  public List<Form> forms(ProgrammeItem item) {
    List<Form> forms = new ArrayList<>();
    for (String id : item.forms()) {
      @Nullable Form last = null;
      for (Form form : forms()) {
        if (form.id().equals(id)) last = form;
      }
      if (last != null) forms.add(last);
    }
    return forms;
  }

  @Override
  public String toString() {
    return "FormPack[" + id() + " " + version() + "]";
  }
}
