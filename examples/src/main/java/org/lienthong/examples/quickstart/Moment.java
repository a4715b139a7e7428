package org.lienthong.examples.quickstart;

import java.time.Instant;
import java.util.List;

/**
 * One step of the tour, for the timeline on the page.
 *
 * @param lines what came of it
 */
record Moment(Instant at, String title, List<String> lines) {
  Moment {
    lines = List.copyOf(lines);
  }
}
