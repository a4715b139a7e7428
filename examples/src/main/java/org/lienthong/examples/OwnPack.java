package org.lienthong.examples;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.AdministrativeUnits;
import org.lienthong.reporting.Consolidation;
import org.lienthong.reporting.Figure;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.FormMap;
import org.lienthong.reporting.Period;
import org.lienthong.reporting.RollUp;
import org.lienthong.reporting.SubmissionReader;
import org.lienthong.reporting.Submissions;
import org.lienthong.reporting.pack.FormPack;
import org.lienthong.reporting.target.Progress;

/** A pack of forms of one's own, from its folder to a total. */
public final class OwnPack {
  private OwnPack() {}

  public static Consolidation rollUp(
      Path folder, List<Path> files, AdministrativeUnits units, PrintStream out) {
    // readme: pack
    Locale vi = Locale.forLanguageTag("vi");
    FormPack pack = FormPack.load(folder);
    Period quarter = Period.parse("2026-Q2@nd09", pack.profiles());
    Form form = pack.form("members", quarter.lastDay()).orElseThrow();
    List<AdministrativeUnit> expected = units.communes("37", quarter.lastDay());

    Submissions read = SubmissionReader.read(files, form, quarter, expected, units);
    read.findings().forEach(wrong -> out.println(wrong.message(vi) + " " + wrong.nextStep(vi)));

    Consolidation sum = RollUp.of(form).run(read);
    sum.findings().forEach(odd -> out.println(odd.message(vi)));
    Figure members = sum.total("closing");
    out.println(members.value() + ", " + members.covered() + "/" + members.expected());
    Progress core = pack.targets().get(0).assess(sum.total("core_rate"), quarter.lastDay());
    out.println(core.status() + ": " + core.rule().vi());
    // readme end
    return sum;
  }

  public static Consolidation onTheNewVersion(FormPack pack, Consolidation old) {
    // readme: map
    Form now = pack.form("members", "2").orElseThrow();
    FormMap map = pack.map(old.form(), now).orElseThrow();
    Consolidation comparable = map.apply(old);
    // readme end
    return comparable;
  }

  public static Consolidation year(Form form, Period year, List<Consolidation> quarters) {
    // readme: year
    Consolidation whole = RollUp.of(form).over(year, quarters);
    // readme end
    return whole;
  }
}
