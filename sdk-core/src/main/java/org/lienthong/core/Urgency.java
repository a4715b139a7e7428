package org.lienthong.core;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** How fast a document must be handled ("độ khẩn"). Open: connections may know more. */
public record Urgency(int priority, String label) {
  public static final Urgency NORMAL = new Urgency(0, "Thường");
  public static final Urgency URGENT = new Urgency(1, "Khẩn");
  public static final Urgency VERY_URGENT = new Urgency(2, "Thượng khẩn");
  public static final Urgency FLASH = new Urgency(3, "Hỏa tốc");

  /** "Hỏa tốc hẹn giờ" exists on the wire; Decree 30/2020/NĐ-CP does not name it. */
  public static final Urgency FLASH_TIMED = new Urgency(4, "Hỏa tốc hẹn giờ");

  private static final List<Urgency> KNOWN =
      List.of(NORMAL, URGENT, VERY_URGENT, FLASH, FLASH_TIMED);

  public Urgency {
    requireNonNull(label, "label");
    if (priority < 0) throw new IllegalArgumentException("priority must not be negative");
  }

  /** The urgency of a number on the wire. One product writes 5 for ordinary letters. */
  public static Urgency ofPriority(int priority) {
    if (priority == 5) return NORMAL;
    return priority >= 0 && priority < KNOWN.size()
        ? KNOWN.get(priority)
        : new Urgency(priority, Integer.toString(priority));
  }

  public boolean isKnown() {
    return KNOWN.contains(this);
  }
}
