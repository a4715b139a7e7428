package org.lienthong.reporting.internal.columns;

import java.util.List;
import org.lienthong.reporting.Provenance;
import org.lienthong.reporting.ReportValue.Qualifier;
import org.lienthong.reporting.ReportValue.State;
import org.lienthong.reporting.ShareBasis;

/**
 * All of a figure but its number and its counts in one byte: two bits of state, two of qualifier,
 * four of provenance. Zero is a number as somebody reported it.
 */
final class Mark {
  static final byte PLAIN = 0;

  private static final List<State> STATES = List.of(State.values());
  private static final List<Qualifier> QUALIFIERS = List.of(Qualifier.values());

  static final byte MISSING = (byte) STATES.indexOf(State.MISSING);

  private static final Provenance[] PROVENANCES = provenances();

  private Mark() {}

  /** From the surest to what cannot be said: the greater rank is the weaker. */
  private static Provenance[] provenances() {
    ShareBasis[] bases = ShareBasis.values();
    Provenance[] all = new Provenance[bases.length + 3];
    all[0] = Provenance.REPORTED;
    all[1] = Provenance.COMPUTED;
    for (int i = 0; i < bases.length; i++) all[i + 2] = Provenance.apportioned(bases[i]);
    all[bases.length + 2] = Provenance.NEEDS_RECOUNT;
    return all;
  }

  static byte of(State state, Qualifier qualifier, Provenance provenance) {
    return of(state, qualifier, rank(provenance));
  }

  static byte of(State state, Qualifier qualifier, int rank) {
    return (byte) (STATES.indexOf(state) | (QUALIFIERS.indexOf(qualifier) << 2) | (rank << 4));
  }

  static State state(byte mark) {
    return STATES.get(mark & 3);
  }

  static Qualifier qualifier(byte mark) {
    return QUALIFIERS.get((mark >> 2) & 3);
  }

  static Provenance provenance(byte mark) {
    return PROVENANCES[rank(mark)];
  }

  static int rank(byte mark) {
    return (mark >> 4) & 15;
  }

  static int rank(Provenance provenance) {
    for (int i = 0; i < PROVENANCES.length; i++) {
      if (PROVENANCES[i].equals(provenance)) return i;
    }
    throw new IllegalStateException(provenance.toString());
  }

  static Provenance provenance(int rank) {
    return PROVENANCES[rank];
  }
}
