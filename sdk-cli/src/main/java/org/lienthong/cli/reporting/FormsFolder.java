package org.lienthong.cli.reporting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.cli.frame.Errors;
import org.lienthong.cli.frame.Nearest;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.InputException;
import org.lienthong.reporting.Form;

/** The definitions of forms in one folder, by their id. Immutable. */
final class FormsFolder {
  private static final int MOST_FILES = 1_000;

  private final Path place;
  private final Map<String, Form> forms;

  private FormsFolder(Path place, Map<String, Form> forms) {
    this.place = place;
    this.forms = Collections.unmodifiableMap(forms);
  }

  /**
   * All {@code .json} files of a folder, or one file.
   *
   * @throws InputException CLI-051 if there is none, CLI-052 if two define the same form, REP-101
   *     to REP-115 if one is wrong
   */
  static FormsFolder load(Path place) {
    Map<String, Form> forms = new LinkedHashMap<>();
    for (Path file : files(place)) {
      Form form = Form.load(file);
      if (forms.put(form.id(), form) != null) throw refusal("CLI-052", null, place, form.id());
    }
    return new FormsFolder(place, forms);
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

  Optional<Form> form(String id) {
    return Optional.ofNullable(forms.get(id));
  }

  /** Any of them, to read a file with that names none. */
  Form first() {
    return forms.values().iterator().next();
  }

  /**
   * @throws InputException CLI-053 if there is no such form
   */
  Form require(String id) {
    return form(id).orElseThrow(() -> new InputException(unknown(id), null));
  }

  /** Names what is there, the nearest first. */
  ErrorDetail unknown(String id) {
    String known = String.join(", ", forms.keySet());
    String next = Nearest.of(id, forms.keySet()).orElse(known);
    return Errors.of("CLI-053", id, place, next);
  }

  private static InputException refusal(
      String code, @Nullable Throwable cause, Object... arguments) {
    return new InputException(Errors.of(code, arguments), cause);
  }
}
