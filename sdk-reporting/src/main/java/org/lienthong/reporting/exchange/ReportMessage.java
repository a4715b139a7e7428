package org.lienthong.reporting.exchange;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.reporting.CodeList;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.FormRows;
import org.lienthong.reporting.Indicator;
import org.lienthong.reporting.Label;
import org.lienthong.reporting.Period;
import org.lienthong.reporting.Submissions;
import org.lienthong.reporting.schedule.ReportingRegime;

/**
 * What two reporting systems tell each other, in our own words: one kind for each of the thirteen
 * packets that QCVN 125:2021/BTTTT names. How a packet is written is for the adapter of a system to
 * know ({@link ReportLink}). The fields of those packets were not at hand when this was made:
 * nothing here conforms to the regulation, and which kind serves which packet is our own reading.
 */
public sealed interface ReportMessage {
  /** In the order of the regulation, so that {@code ordinal() + 1} is the packet's number. */
  enum Kind {
    REGIME,
    TABLE_FORM,
    NARRATIVE_FORM,
    FIGURES,
    LIST_ROWS,
    NARRATIVE,
    STATUS,
    PERIODS,
    INDICATORS,
    INDICATOR_SET,
    INDICATOR_GROUPS,
    BREAKDOWNS,
    OBSERVATIONS
  }

  Kind kind();

  /** Which periods of a form are owed when, and to whom. */
  record Regime(ReportingRegime regime) implements ReportMessage {
    public Regime {
      requireNonNull(regime, "regime");
    }

    @Override
    public Kind kind() {
      return Kind.REGIME;
    }
  }

  /** A form of figures. */
  record TableForm(Form form) implements ReportMessage {
    public TableForm {
      requireNonNull(form, "form");
    }

    @Override
    public Kind kind() {
      return Kind.TABLE_FORM;
    }
  }

  /** A form of text under headings. */
  record NarrativeForm(Form form) implements ReportMessage {
    public NarrativeForm {
      requireNonNull(form, "form");
    }

    @Override
    public Kind kind() {
      return Kind.NARRATIVE_FORM;
    }
  }

  /** What units filled into a form of figures. */
  record Figures(Submissions figures) implements ReportMessage {
    public Figures {
      requireNonNull(figures, "figures");
    }

    @Override
    public Kind kind() {
      return Kind.FIGURES;
    }
  }

  /** The lines of one unit's list. */
  record ListRows(AdministrativeUnit unit, Period period, FormRows rows) implements ReportMessage {
    public ListRows {
      requireNonNull(unit, "unit");
      requireNonNull(period, "period");
      requireNonNull(rows, "rows");
    }

    @Override
    public Kind kind() {
      return Kind.LIST_ROWS;
    }
  }

  /**
   * One unit's text.
   *
   * @param texts by the key of their heading, in order
   */
  record Narrative(AdministrativeUnit unit, Period period, Form form, Map<String, String> texts)
      implements ReportMessage {
    public Narrative {
      requireNonNull(unit, "unit");
      requireNonNull(period, "period");
      requireNonNull(form, "form");
      texts = new LinkedHashMap<>(texts);
    }

    @Override
    public Map<String, String> texts() {
      return new LinkedHashMap<>(texts);
    }

    @Override
    public Kind kind() {
      return Kind.NARRATIVE;
    }
  }

  /**
   * Where one unit's report stands.
   *
   * @param form its id
   * @param reason why it stands there; empty if nothing is said
   */
  record Status(AdministrativeUnit unit, Period period, String form, State state, String reason)
      implements ReportMessage {
    /** A report on its way. */
    public enum State {
      EXPECTED,
      RECEIVED,
      RETURNED,
      ACCEPTED
    }

    public Status {
      requireNonNull(unit, "unit");
      requireNonNull(period, "period");
      requireNonNull(form, "form");
      requireNonNull(state, "state");
      requireNonNull(reason, "reason");
    }

    @Override
    public Kind kind() {
      return Kind.STATUS;
    }
  }

  /** The periods that are reported. */
  record Periods(List<Period> periods) implements ReportMessage {
    public Periods {
      periods = List.copyOf(periods);
    }

    @Override
    public Kind kind() {
      return Kind.PERIODS;
    }
  }

  /** What is asked. */
  record Indicators(List<Indicator> indicators) implements ReportMessage {
    public Indicators {
      indicators = List.copyOf(indicators);
    }

    @Override
    public Kind kind() {
      return Kind.INDICATORS;
    }
  }

  /**
   * Indicators that are looked at together.
   *
   * @param indicators their keys
   */
  record IndicatorSet(String id, Label title, List<String> indicators) implements ReportMessage {
    public IndicatorSet {
      requireNonNull(id, "id");
      requireNonNull(title, "title");
      indicators = List.copyOf(indicators);
    }

    @Override
    public Kind kind() {
      return Kind.INDICATOR_SET;
    }
  }

  /** By id, as in a catalogue. */
  record IndicatorGroups(Map<String, Label> groups) implements ReportMessage {
    public IndicatorGroups {
      groups = Map.copyOf(groups);
    }

    @Override
    public Kind kind() {
      return Kind.INDICATOR_GROUPS;
    }
  }

  /** The lists by which figures are broken down. */
  record Breakdowns(List<CodeList> lists) implements ReportMessage {
    public Breakdowns {
      lists = List.copyOf(lists);
    }

    @Override
    public Kind kind() {
      return Kind.BREAKDOWNS;
    }
  }

  /** Single figures, each with all that says what it is of. */
  record Observations(List<Observation> observations) implements ReportMessage {
    public Observations {
      observations = List.copyOf(observations);
    }

    @Override
    public Kind kind() {
      return Kind.OBSERVATIONS;
    }
  }
}
