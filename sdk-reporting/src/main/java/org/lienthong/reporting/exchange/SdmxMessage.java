package org.lienthong.reporting.exchange;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.lienthong.core.AdministrativeUnits;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.reporting.InputFinding;
import org.lienthong.reporting.SubmissionReader;
import org.lienthong.reporting.Submissions;
import org.lienthong.reporting.internal.exchange.Ledger;
import org.lienthong.reporting.internal.exchange.SdmxFile;

/** What a file of SDMX-CSV wants done, in its order. Immutable. */
public final class SdmxMessage {
  private final String name;
  private final List<SdmxFile.DataSet> dataSets;

  SdmxMessage(String name, List<SdmxFile.DataSet> dataSets) {
    this.name = requireNonNull(name, "name");
    this.dataSets = List.copyOf(dataSets);
  }

  /**
   * What came of a message.
   *
   * @param submissions after all of it; as they were before when there are findings
   */
  public record Outcome(Submissions submissions, List<InputFinding> findings) {
    public Outcome {
      requireNonNull(submissions, "submissions");
      findings = List.copyOf(findings);
    }
  }

  /** Of its data sets, rows of one action that follow each other being one. */
  public List<Action> actions() {
    return dataSets.stream().map(SdmxFile.DataSet::action).toList();
  }

  /**
   * Its figures as tidy CSV, line for line as in the file, for {@link SubmissionReader}.
   *
   * @throws InputException REP-604 if it takes figures away, which needs those that are there:
   *     {@link #apply}
   */
  public Content tidy() {
    if (dataSets.isEmpty()) return new SdmxFile.DataSet(Action.MERGE, name).rows().tidy();
    if (dataSets.size() > 1 || dataSets.get(0).action() == Action.DELETE) {
      throw InputFinding.at(name, 2, "ACTION", null, "REP-604", actions()).asException();
    }
    return dataSets.get(0).rows().tidy();
  }

  /**
   * Does all of it or, when anything is wrong, nothing.
   *
   * @param before what is there, of the form and period that the message speaks of
   * @param registry explains codes of units that are not expected
   */
  public Outcome apply(Submissions before, AdministrativeUnits registry) {
    Ledger ledger = new Ledger(before);
    List<InputFinding> findings = new ArrayList<>();
    for (SdmxFile.DataSet set : dataSets) {
      if (set.action() == Action.DELETE) {
        ledger.delete(set.rows());
        continue;
      }
      Submissions read =
          SubmissionReader.of(before.form(), before.period(), before.expected(), registry)
              .add(name, set.rows().tidy())
              .submissions();
      findings.addAll(read.findings());
      ledger.put(read, set.rows(), set.action() == Action.REPLACE);
    }
    return new Outcome(findings.isEmpty() ? ledger.submissions() : before, findings);
  }
}
