package org.lienthong.reporting.exchange;

import java.util.Arrays;
import java.util.Optional;

/** What a data set of SDMX does to what is there already. */
public enum Action {
  /** Sets what is given and keeps the rest. */
  MERGE("M"),
  /** Puts the whole observation in the place of the one that is there. */
  REPLACE("R"),
  /** Takes away what is marked, or the whole where nothing is; an empty dimension means all. */
  DELETE("D");

  private final String letter;

  Action(String letter) {
    this.letter = letter;
  }

  /** As it stands in a file. */
  public String letter() {
    return letter;
  }

  /** Also by the older letters for adding, and nothing at all, which mean to merge. */
  public static Optional<Action> parse(String letter) {
    if (letter.isEmpty() || letter.equals("I") || letter.equals("A")) return Optional.of(MERGE);
    return Arrays.stream(values()).filter(action -> action.letter.equals(letter)).findFirst();
  }
}
