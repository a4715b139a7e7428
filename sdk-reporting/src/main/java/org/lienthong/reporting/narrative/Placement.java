package org.lienthong.reporting.narrative;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.VietnameseText;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.InputFinding;
import org.lienthong.reporting.internal.word.Outline;
import org.lienthong.reporting.internal.word.WordFile;
import org.lienthong.reporting.internal.word.WordLoss;
import org.lienthong.reporting.internal.word.WordPiece;

/** Puts the paragraphs of one document under the headings of the form. */
final class Placement {
  /** Characters of a heading that a message shows. */
  private static final int SHOWN = 120;

  private final String file;
  private final WordFile document;
  private final Outline outline;
  private final HeadingFinder finder;
  private final Map<String, List<NarrativeBlock>> texts = new LinkedHashMap<>();
  private final List<Narrative.Unplaced> unplaced = new ArrayList<>();
  private final List<InputFinding> findings = new ArrayList<>();
  private final TreeMap<Integer, String> headingAt = new TreeMap<>();
  private Outline.@Nullable Entry current;
  private String above = "";
  private boolean outsideSaid;

  Placement(String file, WordFile document, Outline outline) {
    this.file = file;
    this.document = document;
    this.outline = outline;
    this.finder = new HeadingFinder(outline, document.pieces());
  }

  Narrative place(String author, Form form) {
    for (WordPiece piece : document.pieces()) {
      if (!piece.isBlank()) place(piece);
      else if (finder.marked(piece) != null) heading(piece, finder.marked(piece));
    }
    losses();
    findings.sort(Comparator.comparingLong(InputFinding::line));
    return new Narrative(file, author, form, texts, unplaced, findings);
  }

  private void place(WordPiece piece) {
    NarrativeBlock block = piece.block();
    Outline.Entry marked = finder.marked(piece);
    if (marked != null) {
      heading(piece, marked);
    } else if (block instanceof NarrativeBlock.Table) {
      table(piece);
    } else {
      List<Outline.Entry> candidates = finder.candidates(piece);
      Outline.Entry chosen = HeadingFinder.choose(candidates, block.text(), current);
      if (chosen != null) heading(piece, chosen);
      else if (piece.level() > 0 && !isFrame(block.text())) stranger(piece, !candidates.isEmpty());
      else if (!isFrame(block.text())) keep(piece.paragraph(), block);
    }
  }

  private void heading(WordPiece piece, Outline.@Nullable Entry entry) {
    if (entry == null) return;
    current = entry;
    above = entry.title().vi();
    headingAt.put(piece.paragraph(), above);
    String rest = rest(piece.block().text(), entry);
    if (!rest.isEmpty()) keep(piece.paragraph(), new NarrativeBlock.Paragraph(rest));
  }

  /** What was written on the line of the heading itself. */
  private static String rest(String text, Outline.Entry entry) {
    if (text.isBlank() || Outline.key(text).equals(Outline.key(entry.title().vi()))) return "";
    if (Outline.key(text).equals(Outline.key(entry.title().en()))) return "";
    String words = Outline.words(text);
    String title = VietnameseText.nfc(Outline.words(entry.title().vi()));
    boolean begins =
        words.toLowerCase(Locale.ROOT).startsWith(title.toLowerCase(Locale.ROOT))
            && words.substring(title.length()).matches("(?s)[\\s:.;,–-].*");
    return begins ? words.substring(title.length()).replaceFirst("^[\\s:.;,–-]+", "") : text;
  }

  /** A heading that the form does not have, or has in several places. */
  private void stranger(WordPiece piece, boolean ambiguous) {
    String text = shown(piece.block().text());
    Outline.Entry at = current;
    if (!ambiguous && at != null && piece.level() > at.level()) {
      find(piece.paragraph(), above, "REP-529", text);
      keep(piece.paragraph(), piece.block());
      return;
    }
    find(piece.paragraph(), above, ambiguous ? "REP-531" : "REP-530", text);
    current = null;
    above = text;
    outsideSaid = true;
    headingAt.put(piece.paragraph(), above);
    unplaced.add(new Narrative.Unplaced(piece.paragraph(), "", piece.block()));
  }

  private void table(WordPiece piece) {
    List<String> lines = piece.block().text().lines().flatMap(Placement::cells).toList();
    List<String> written = lines.stream().filter(line -> !document.frame().has(line)).toList();
    if (lines.size() - written.size() < written.size() + 1) {
      keep(piece.paragraph(), piece.block());
      return;
    }
    current = null;
    above = "";
    outsideSaid = false;
    for (String line : written) keep(piece.paragraph(), new NarrativeBlock.Paragraph(line));
  }

  private static Stream<String> cells(String line) {
    return Arrays.stream(line.split("\t", -1)).filter(cell -> !cell.isBlank());
  }

  /** Whether we printed it: the head before the first heading, a title or remark between them. */
  private boolean isFrame(String text) {
    if (current != null && !between(text)) return false;
    return text.lines().allMatch(line -> line.isBlank() || document.frame().has(line));
  }

  private boolean between(String text) {
    return text.equals(NarrativeMerge.NOTHING)
        || outline.parts().stream().anyMatch(part -> part.title().vi().equals(text));
  }

  private void keep(int paragraph, NarrativeBlock block) {
    if (current != null) {
      texts.computeIfAbsent(current.id(), id -> new ArrayList<>()).add(block);
      return;
    }
    if (!outsideSaid) find(paragraph, above, "REP-532");
    outsideSaid = true;
    unplaced.add(new Narrative.Unplaced(paragraph, above, block));
  }

  /** One finding for each kind under each heading, so that no file makes many. */
  private void losses() {
    Map<String, List<WordLoss>> together = new LinkedHashMap<>();
    for (WordLoss loss : document.losses()) {
      together
          .computeIfAbsent(loss.code() + " " + under(loss.paragraph()), key -> new ArrayList<>())
          .add(loss);
    }
    for (List<WordLoss> same : together.values()) {
      WordLoss first = same.get(0);
      find(first.paragraph(), under(first.paragraph()), first.code(), same.size());
    }
  }

  private String under(int paragraph) {
    Map.Entry<Integer, String> heading = headingAt.floorEntry(paragraph);
    return heading == null ? "" : heading.getValue();
  }

  private void find(int paragraph, String heading, String code, Object... arguments) {
    findings.add(InputFinding.at(file, paragraph, heading, null, code, arguments));
  }

  private static String shown(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
