package org.lienthong.cli.reporting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.cli.frame.Errors;
import org.lienthong.cli.frame.Nearest;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.InputException;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.PeriodProfile;
import org.lienthong.reporting.pack.FormPack;

/** Definitions of forms, each in one or several versions: of a pack, a folder or a file. */
record FormsFolder(Path place, List<Form> forms, List<PeriodProfile> profiles) {
  private static final int MOST_FILES = 1_000;
  private static final List<String> BUNDLED =
      List.of("womens-union", "farmers-union", "trade-union");

  /**
   * A folder with a {@code pack.json}, or with forms alone, or one form; else one of the packs that
   * come with the program, by its id.
   *
   * @throws InputException CLI-051 if there is none, CLI-052 if two define the same version of a
   *     form, REP-101 to REP-124 if one is wrong
   */
  static FormsFolder load(Path place) {
    if (Files.isRegularFile(place.resolve("pack.json"))) return of(place, FormPack.load(place));
    if (!Files.exists(place) && BUNDLED.contains(place.toString())) {
      return of(place, FormPack.bundled(place.toString()));
    }
    List<Form> forms = new ArrayList<>();
    Set<String> known = new LinkedHashSet<>();
    for (Path file : files(place)) {
      Form form = Form.load(file);
      if (!known.add(form.id() + "@" + form.version())) {
        throw refusal("CLI-052", null, place, form.id());
      }
      forms.add(form);
    }
    return new FormsFolder(place, forms, List.of(PeriodProfile.ND09, PeriodProfile.CALENDAR));
  }

  private static FormsFolder of(Path place, FormPack pack) {
    return new FormsFolder(place, pack.forms(), pack.profiles());
  }

  private static List<Path> files(Path place) {
    if (Files.isRegularFile(place)) return List.of(place);
    if (!Files.isDirectory(place)) throw refusal("CLI-051", null, place);
    try (Stream<Path> listing = Files.list(place)) {
      List<Path> files =
          listing
              .filter(file -> file.toString().endsWith(".json"))
              .sorted()
              .limit(MOST_FILES)
              .toList();
      if (files.isEmpty()) throw refusal("CLI-051", null, place);
      return files;
    } catch (IOException e) {
      throw refusal("CLI-051", e, place);
    }
  }

  /**
   * @param name the id, with its version ({@code wu-members@2}) or without: then the last listed of
   *     those valid on the day
   */
  Optional<Form> form(String name, LocalDate on) {
    boolean versioned = name.contains("@");
    return forms.stream()
        .filter(one -> name.equals(versioned ? one.id() + "@" + one.version() : one.id()))
        .filter(one -> versioned || one.isValidOn(on))
        .reduce((first, last) -> last);
  }

  /** Any of them, to read a file with that names none. */
  Form first() {
    return forms.get(0);
  }

  /**
   * @throws InputException CLI-053 if there is no such form
   */
  Form require(String name, LocalDate on) {
    return form(name, on).orElseThrow(() -> new InputException(unknown(name), null));
  }

  /** Names what is there, the nearest first. */
  ErrorDetail unknown(String name) {
    Set<String> ids =
        forms.stream()
            .map(one -> name.contains("@") ? one.id() + "@" + one.version() : one.id())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    String near = Nearest.of(name, ids).orElse("");
    // All versions of it, or the one that is wanted may be left out.
    String id = near.replaceFirst("@.*", "");
    String next =
        ids.stream()
            .filter(one -> near.isEmpty() || one.replaceFirst("@.*", "").equals(id))
            .collect(Collectors.joining(", "));
    return Errors.of("CLI-053", name, place, next);
  }

  private static InputException refusal(
      String code, @Nullable Throwable cause, Object... arguments) {
    return new InputException(Errors.of(code, arguments), cause);
  }
}
