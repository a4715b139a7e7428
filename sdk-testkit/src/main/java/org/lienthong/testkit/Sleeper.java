package org.lienthong.testkit;

import java.time.Duration;

/** How a fault waits; tests hand in one that only writes down. */
@FunctionalInterface
public interface Sleeper {
  void sleep(Duration time) throws InterruptedException;
}
