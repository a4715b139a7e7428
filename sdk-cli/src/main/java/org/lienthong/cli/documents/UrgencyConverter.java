package org.lienthong.cli.documents;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.IntStream;
import org.lienthong.cli.frame.WrongUseException;
import org.lienthong.core.Urgency;
import org.lienthong.core.VietnameseText;
import picocli.CommandLine;

/** The number on the wire, or the word with or without its marks: {@code 1}, {@code khan}. */
final class UrgencyConverter implements CommandLine.ITypeConverter<Urgency> {
  private static final List<Urgency> KNOWN =
      IntStream.range(0, 5).mapToObj(Urgency::ofPriority).toList();

  @Override
  public Urgency convert(String text) {
    String wanted = VietnameseText.searchKey(text);
    return KNOWN.stream()
        .filter(
            urgency ->
                Integer.toString(urgency.priority()).equals(text)
                    || VietnameseText.searchKey(urgency.label()).equals(wanted))
        .findFirst()
        .orElseThrow(() -> WrongUseException.of("CLI-013", text, words()));
  }

  private static String words() {
    return KNOWN.stream()
        .map(urgency -> urgency.priority() + " (" + urgency.label() + ")")
        .collect(joining(", "));
  }
}
