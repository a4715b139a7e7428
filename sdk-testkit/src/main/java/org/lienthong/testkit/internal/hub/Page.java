package org.lienthong.testkit.internal.hub;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.VietnamTime;
import org.lienthong.testkit.Fault;
import org.lienthong.testkit.HubRefusal;

/** The part of a list that a call asks for. */
final class Page {
  private final @Nullable LocalDate from;
  private final @Nullable LocalDate before;
  private final int size;
  private final long skipped;
  private final AxisRequest request;

  Page(AxisRequest request, HubSettings settings) {
    this.request = request;
    from = day("fromDate");
    LocalDate to = day("toDate");
    before = to != null && settings.toDateInclusive() ? to.plusDays(1) : to;
    size = number("pageSize", 1, Integer.MAX_VALUE);
    int page = number("pageIndex", settings.firstPage(), settings.firstPage());
    skipped = (long) (page - settings.firstPage()) * size;
  }

  private @Nullable LocalDate day(String name) {
    String text = request.get(name);
    return text.isEmpty() ? null : WireTime.day(name, text);
  }

  private int number(String name, int least, int otherwise) {
    String text = request.get(name);
    if (text.isEmpty()) return otherwise;
    if (text.matches("\\d{1,9}") && Integer.parseInt(text) >= least) return Integer.parseInt(text);
    throw new Refused(
        HubRefusal.BAD_PARAMETER, name + " must be a number from " + least + ", was " + text);
  }

  <T> List<T> of(List<T> all, Function<T, Instant> at) {
    List<T> page =
        new ArrayList<>(
            all.stream()
                .filter(one -> isWithin(VietnamTime.dateOf(at.apply(one))))
                .skip(skipped)
                .limit(size)
                .toList());
    if (request.faults().has(Fault.Duplicate.class)) page.addAll(List.copyOf(page));
    if (request.faults().has(Fault.Reorder.class)) {
      Collections.shuffle(page, new Random(request.faults().draw()));
    }
    return page;
  }

  private boolean isWithin(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (before == null || day.isBefore(before));
  }
}
