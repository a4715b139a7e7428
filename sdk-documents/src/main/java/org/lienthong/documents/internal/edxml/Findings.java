package org.lienthong.documents.internal.edxml;

import java.util.ArrayList;
import java.util.List;
import org.lienthong.documents.edxml.Finding;
import org.lienthong.documents.edxml.Finding.Severity;

/** What one reading tolerated; bounded, because a hostile file could make any number. */
final class Findings {
  private static final int MOST = 1000;
  private static final int LONGEST = 200;

  private final List<Finding> all = new ArrayList<>();
  private int unlisted;
  private Severity worst = Severity.INFO;

  void error(String code, String where, Object... arguments) {
    add(code, Severity.ERROR, where, arguments);
  }

  void warning(String code, String where, Object... arguments) {
    add(code, Severity.WARNING, where, arguments);
  }

  void info(String code, String where, Object... arguments) {
    add(code, Severity.INFO, where, arguments);
  }

  /** The last one counts those that were too many, if any were. */
  List<Finding> all() {
    List<Finding> listed = new ArrayList<>(all);
    if (unlisted > 0) {
      listed.add(Finding.of("DOC-159", worst, "file", Integer.toString(unlisted)));
    }
    return listed;
  }

  private void add(String code, Severity severity, String where, Object... arguments) {
    if (all.size() >= MOST) {
      unlisted++;
      if (severity.compareTo(worst) < 0) worst = severity;
      return;
    }
    List<String> texts = new ArrayList<>();
    for (Object argument : arguments) {
      String text = String.valueOf(argument);
      texts.add(text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
    }
    all.add(new Finding(code, severity, where, texts));
  }
}
