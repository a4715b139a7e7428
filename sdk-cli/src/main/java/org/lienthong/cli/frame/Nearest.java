package org.lienthong.cli.frame;

import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Guesses what a misspelt word was meant to be. */
public final class Nearest {
  private Nearest() {}

  /** The known word nearest to it, if one is near: at most a third of its letters differ. */
  public static Optional<String> of(String word, Collection<String> known) {
    String wanted = word.length() > 60 ? word.substring(0, 60) : word;
    return known.stream()
        .sorted()
        .min(comparingInt(candidate -> distance(wanted, candidate)))
        .filter(
            best ->
                distance(wanted, best) <= Math.max(1, Math.min(best.length(), wanted.length()) / 3)
                    || beginsLike(wanted, best));
  }

  private static boolean beginsLike(String word, String candidate) {
    return word.replaceAll("^-+", "").length() >= 3 && candidate.startsWith(word);
  }

  private static int distance(String a, String b) {
    String left = a.toLowerCase(Locale.ROOT);
    String right = b.toLowerCase(Locale.ROOT);
    int[] row = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) row[j] = j;
    for (int i = 1; i <= left.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int above = row[j];
        int change = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
        diagonal = above;
      }
    }
    return row[right.length()];
  }
}
