package org.lienthong.cli.frame;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * What every command understands, read before the parser runs: its own complaints need it.
 *
 * @param language Vietnamese unless {@code --lang en} stands somewhere
 */
record Globals(Locale language, boolean json, boolean debug) {
  static Globals of(String... arguments) {
    String language = "vi";
    boolean json = false;
    boolean debug = false;
    Iterator<String> rest = List.of(arguments).iterator();
    while (rest.hasNext()) {
      String argument = rest.next();
      if (argument.equals("--")) break;
      if (argument.equals("--json")) json = true;
      if (argument.equals("--debug")) debug = true;
      if (argument.equals("--lang") && rest.hasNext()) language = rest.next();
      if (argument.startsWith("--lang=")) language = argument.substring("--lang=".length());
    }
    boolean english = language.equalsIgnoreCase("en");
    return new Globals(english ? Locale.ENGLISH : Locale.forLanguageTag("vi"), json, debug);
  }
}
