package org.lienthong.testkit.internal.web;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.lienthong.testkit.LoggedCall;

/** The last calls, in the order they came. */
public final class RequestLog {
  private static final int MOST = 100_000;
  private static final int LONGEST_NAME = 100;

  private final Deque<Entry> entries = new ArrayDeque<>();

  synchronized Entry begin(Instant at, String call, String system, Faults faults) {
    if (entries.size() == MOST) entries.removeFirst();
    String name = system.length() > LONGEST_NAME || !system.matches("[!-~]*") ? "unknown" : system;
    Entry entry = new Entry(at, call, name, faults.names());
    entries.addLast(entry);
    return entry;
  }

  public synchronized List<LoggedCall> all() {
    List<LoggedCall> all = new ArrayList<>(entries.size());
    for (Entry entry : entries) all.add(entry.view());
    return all;
  }

  /** One call; its end is filled in before the caller can see the answer. */
  static final class Entry {
    private final Instant at;
    private final String call;
    private final String system;
    private final String faults;
    private volatile int status;
    private volatile String errorCode = "";

    private Entry(Instant at, String call, String system, String faults) {
      this.at = at;
      this.call = call;
      this.system = system;
      this.faults = faults;
    }

    void answered(int status, String errorCode) {
      this.status = status;
      this.errorCode = errorCode;
    }

    private LoggedCall view() {
      return new LoggedCall(at, call, system, status, errorCode, faults);
    }
  }
}
