package org.lienthong.examples.quickstart;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.lienthong.core.VietnamTime;

/** What the program did, and when. */
record TimelineSection(List<Moment> moments) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(VietnamTime.ZONE);

  void write(Html html) {
    html.start("section", "id", "dien-bien").leaf("h2", "Diễn biến");
    html.start("ol", "class", "timeline");
    for (Moment moment : moments) {
      html.start("li");
      html.leaf("time", time(moment.at()));
      html.start("div").leaf("b", moment.title());
      moment.lines().forEach(line -> html.leaf("span", line));
      html.stop().stop();
    }
    html.stop().stop();
  }

  static String time(Instant at) {
    return TIME.format(at);
  }
}
