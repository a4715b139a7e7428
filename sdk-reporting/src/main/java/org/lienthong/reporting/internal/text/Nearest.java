package org.lienthong.reporting.internal.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;

/** Guesses what a misspelt word was meant to be. */
public final class Nearest {
  private static final int MOST_CHARACTERS = 60;

  private Nearest() {}

  /** The known words nearest to it, nearest first, five at most. */
  public static String of(String word, Collection<String> known) {
    return known.stream()
        .sorted(
            Comparator.<String>comparingInt(candidate -> distance(word, candidate))
                .thenComparing(Comparator.naturalOrder()))
        .limit(5)
        .collect(Collectors.joining(", "));
  }

  private static int distance(String a, String b) {
    String left = cut(a);
    String right = cut(b);
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

  private static String cut(String text) {
    return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS);
  }
}
