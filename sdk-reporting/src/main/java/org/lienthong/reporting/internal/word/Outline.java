package org.lienthong.reporting.internal.word;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Sha256;
import org.lienthong.core.VietnameseText;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.FormPart;
import org.lienthong.reporting.Label;

/** The headings of all narratives of a form, in reading order. */
public final class Outline {
  /** Such as {@code II.}, {@code 2.1}, {@code a)} before the words of a heading. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "^\\s*((?:[IVXLC]+|[0-9]+(?:\\.[0-9]+)*|[a-zđ])(?=[.)/:])|[-+*•–])[.)/:]*\\s*");

  private static final List<String> ROMAN =
      List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII");

  /**
   * One heading.
   *
   * @param id of the part and of the heading, with a slash between
   * @param level from 1
   * @param number printed before the title; empty where the title has its own
   * @param mark the name of its bookmark
   */
  public record Entry(
      String id,
      String part,
      Label title,
      int level,
      String number,
      String mark,
      @Nullable Entry parent) {
    /** As it is printed. */
    public String printed() {
      return number.isEmpty() ? title.vi() : number + " " + title.vi();
    }

    public boolean isIn(Entry ancestor) {
      for (Entry at = this; at != null; at = at.parent)
        if (at.id().equals(ancestor.id())) return true;
      return false;
    }
  }

  private final List<FormPart.Narrative> parts = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();

  private Outline() {}

  public static Outline of(Form form) {
    Outline outline = new Outline();
    for (FormPart part : form.parts()) {
      if (!(part instanceof FormPart.Narrative narrative)) continue;
      outline.parts.add(narrative);
      outline.add(narrative.key(), narrative.headings(), null);
    }
    return outline;
  }

  private void add(String part, List<FormPart.Heading> headings, @Nullable Entry parent) {
    int level = parent == null ? 1 : parent.level() + 1;
    for (int i = 0; i < headings.size(); i++) {
      FormPart.Heading heading = headings.get(i);
      String id = part + "/" + heading.key();
      boolean own = !words(heading.title().vi()).equals(heading.title().vi().strip());
      Entry entry =
          new Entry(
              id, part, heading.title(), level, own ? "" : number(level, i), mark(id), parent);
      entries.add(entry);
      add(part, heading.headings(), entry);
    }
  }

  private static String number(int level, int at) {
    return switch (level) {
      case 1 -> (at < ROMAN.size() ? ROMAN.get(at) : String.valueOf(at + 1)) + ".";
      case 2 -> (at + 1) + ".";
      case 3 -> at < 26 ? (char) ('a' + at) + ")" : (at + 1) + ")";
      default -> "-";
    };
  }

  /** Of 40 characters at most; the underscore before it hides it in the dialogs of Word. */
  private static String mark(String id) {
    return "_lt" + Sha256.of(id.getBytes(UTF_8)).hex().substring(0, 24);
  }

  public List<FormPart.Narrative> parts() {
    return List.copyOf(parts);
  }

  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** A heading without its number, as it stands. */
  public static String words(String heading) {
    Matcher number = NUMBER.matcher(heading);
    return (number.find() ? heading.substring(number.end()) : heading).strip();
  }

  /** Whether a heading as it stands has the number of that one. */
  public static boolean sameNumber(String heading, Entry entry) {
    String number = number(heading);
    return !number.isEmpty() && number.equals(number(entry.printed()));
  }

  /** Without what ends it; empty if there is none. */
  private static String number(String heading) {
    Matcher number = NUMBER.matcher(heading);
    return number.find() && number.group(1) != null ? number.group(1) : "";
  }

  /** What two ways of writing the same heading have in common. */
  public static String key(String heading) {
    return VietnameseText.searchKey(words(heading)).replaceAll("[\\s.:;,…]+$", "");
  }
}
