package org.lienthong.reporting.internal.rows;

import java.nio.charset.CharacterCodingException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * Which persons were seen where. Keys are told apart exactly: digits as the number they are, all
 * else as text. A person seen in one place alone costs no object. Safe for several threads.
 */
final class PersonIndex {
  private static final int STRIPES = 64;

  /** Takes a person's places: units and combinations, packed. */
  @FunctionalInterface
  interface Visitor {
    void person(Set<Long> places);
  }

  private static final class Stripe {
    private long[] keys = new long[256];
    private long[] place = new long[256];
    private int size;
    private final Map<Long, Set<Long>> more = new HashMap<>();
    private final Map<String, Set<Long>> texts = new HashMap<>();
  }

  private final Stripe[] stripes = new Stripe[STRIPES];

  PersonIndex() {
    for (int i = 0; i < STRIPES; i++) stripes[i] = new Stripe();
  }

  /**
   * @param place never negative
   */
  void add(byte[] bytes, int from, int to, long place) throws CharacterCodingException {
    long key = digits(bytes, from, to);
    if (key == 0) {
      String text = CodeIndex.decode(bytes, from, to);
      Stripe stripe = stripes[text.hashCode() & (STRIPES - 1)];
      synchronized (stripe) {
        stripe.texts.computeIfAbsent(text, k -> new LinkedHashSet<>()).add(place);
      }
      return;
    }
    long spread = spread(key);
    Stripe stripe = stripes[(int) (spread >>> 20) & (STRIPES - 1)];
    synchronized (stripe) {
      if (stripe.size * 10L >= stripe.keys.length * 7L) grow(stripe);
      int mask = stripe.keys.length - 1;
      int slot = (int) spread & mask;
      while (stripe.keys[slot] != 0 && stripe.keys[slot] != key) slot = (slot + 1) & mask;
      if (stripe.keys[slot] == 0) {
        stripe.keys[slot] = key;
        stripe.place[slot] = place;
        stripe.size++;
      } else if (stripe.place[slot] != place) {
        long first = stripe.place[slot];
        Set<Long> all = stripe.more.computeIfAbsent(key, k -> new LinkedHashSet<>(Set.of(first)));
        all.add(place);
      }
    }
  }

  private static long spread(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 32);
  }

  private static void grow(Stripe stripe) {
    long[] keys = stripe.keys;
    long[] place = stripe.place;
    stripe.keys = new long[keys.length * 2];
    stripe.place = new long[keys.length * 2];
    int mask = stripe.keys.length - 1;
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] == 0) continue;
      int slot = (int) spread(keys[i]) & mask;
      while (stripe.keys[slot] != 0) slot = (slot + 1) & mask;
      stripe.keys[slot] = keys[i];
      stripe.place[slot] = place[i];
    }
  }

  /** The digits and how many there are, as one number; zero for what is not 1 to 17 digits. */
  private static long digits(byte[] bytes, int from, int to) {
    int length = to - from;
    if (length < 1 || length > 17) return 0;
    long number = 0;
    for (int i = from; i < to; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9) return 0;
      number = number * 10 + digit;
    }
    return (number << 5) | length;
  }

  /** Those seen in one place only, then the others. */
  void forEach(LongConsumer alone, Visitor several) {
    for (Stripe stripe : stripes) {
      for (int slot = 0; slot < stripe.keys.length; slot++) {
        long key = stripe.keys[slot];
        if (key == 0) continue;
        Set<Long> more = stripe.more.get(key);
        if (more == null) alone.accept(stripe.place[slot]);
        else several.person(more);
      }
      stripe.texts.values().forEach(several::person);
    }
  }
}
