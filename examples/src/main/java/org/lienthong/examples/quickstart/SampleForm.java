package org.lienthong.examples.quickstart;

import java.io.FileNotFoundException;
import java.io.InputStream;
import org.lienthong.core.Content;
import org.lienthong.reporting.Form;

/** The quarterly form as data: headings, formulas and checks stand in {@code form.json}. */
final class SampleForm {
  private SampleForm() {}

  static Form load() {
    return Form.load("form.json", resource("form.json"));
  }

  /** A file beside this class. */
  static Content resource(String name) {
    return Content.from(
        () -> {
          InputStream found = SampleForm.class.getResourceAsStream(name);
          if (found == null) throw new FileNotFoundException(name);
          return found;
        });
  }
}
