package org.lienthong.cli.documents;

import java.nio.file.Path;
import org.lienthong.cli.frame.JsonObject;
import org.lienthong.cli.frame.Lines;
import org.lienthong.cli.frame.OutputFile;
import org.lienthong.cli.frame.Words;
import org.lienthong.core.Content;

/** Says what file was written. */
final class Written {
  private Written() {}

  static JsonObject json(Path named, OutputFile target, Content written) {
    return new JsonObject()
        .put("output", named.toString())
        .put("size", written.length().orElse(0))
        .put("sha256", written.sha256().hex())
        .put("replaced", target.replaced());
  }

  static Lines lines(Words words, Path named, OutputFile target, Content written) {
    String key = target.replaced() ? "written.replaced" : "written";
    return new Lines(words).say(key, named, words.number(written.length().orElse(0)));
  }
}
