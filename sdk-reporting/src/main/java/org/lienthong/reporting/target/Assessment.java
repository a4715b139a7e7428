package org.lienthong.reporting.target;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.VietnamTime;
import org.lienthong.reporting.Figure;
import org.lienthong.reporting.Label;
import org.lienthong.reporting.Provenance;
import org.lienthong.reporting.ReportValue;
import org.lienthong.reporting.ReportValue.Qualifier;
import org.lienthong.reporting.internal.text.Numbers;
import org.lienthong.reporting.target.Progress.Status;
import org.lienthong.reporting.target.Target.Direction;
import org.lienthong.reporting.target.Target.Milestone;

/** One figure held against one target on one day. */
final class Assessment {
  private static final Locale VI = Locale.forLanguageTag("vi");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Target target;
  private final Figure figure;
  private final BigDecimal goal;
  private final LocalDate on;

  Assessment(Target target, Figure figure, BigDecimal goal, LocalDate on) {
    this.target = target;
    this.figure = figure;
    this.goal = goal;
    this.on = on;
  }

  Progress progress() {
    if (target.scope(on).isEmpty()) return undecided();
    ReportValue value = figure.value();
    if (figure.provenance().kind() == Provenance.Kind.NEEDS_RECOUNT) {
      return none("số liệu phải được đếm lại sau khi sắp xếp đơn vị", "needs a recount");
    }
    if (!value.isPresent()) {
      return switch (value.state()) {
        case NOT_APPLICABLE -> none("không áp dụng", "not applicable");
        case SUPPRESSED -> none("số liệu không công bố", "withheld");
        default -> none("chưa có số liệu", "no figure");
      };
    }
    if (figure.covered() * 100L < (long) figure.expected() * target.minimumCoverage()) {
      String units = figure.covered() + "/" + figure.expected();
      return none(
          "mới có số liệu của " + units + " đơn vị, cần " + target.minimumCoverage() + "%",
          units + " units covered, " + target.minimumCoverage() + "% needed");
    }
    BigDecimal number = value.number().orElseThrow();
    Boolean reached = meets(number, value.qualifier(), goal);
    if (reached == null) return vague(value);
    if (reached) return judged(Status.REACHED, number, null, goalWords());
    if (!on.isBefore(target.deadline())) {
      Label due =
          on.equals(target.deadline())
              ? words(goalWords(), "; đã đến hạn", "; it is due now")
              : words(goalWords(), "; đã quá hạn", "; the deadline has passed");
      return judged(Status.BEHIND, number, null, due);
    }
    Milestone expected = expected();
    if (expected == null) {
      return judged(
          Status.NOT_ASSESSABLE,
          number,
          null,
          words(
              goalWords(),
              "; chưa đến hạn và không có mốc trung gian",
              "; not due yet, and no milestone says what to expect"));
    }
    Boolean onTrack = meets(number, value.qualifier(), expected.value());
    if (onTrack == null) return vague(value);
    return judged(onTrack ? Status.ON_TRACK : Status.BEHIND, number, expected, pathWords(expected));
  }

  /** Null where "more than" or "less than" leaves it open. */
  private @Nullable Boolean meets(BigDecimal number, Qualifier qualifier, BigDecimal line) {
    boolean least = target.direction() == Direction.AT_LEAST;
    boolean there = least ? number.compareTo(line) >= 0 : number.compareTo(line) <= 0;
    Qualifier helps = least ? Qualifier.MORE_THAN : Qualifier.LESS_THAN;
    Qualifier hurts = least ? Qualifier.LESS_THAN : Qualifier.MORE_THAN;
    if (qualifier == helps && !there) return null;
    if (qualifier == hurts && there) return null;
    return there;
  }

  /**
   * What is expected on the day: evenly from one milestone to the next, the goal being the last;
   * the first one itself before it. Null where there is none.
   */
  private @Nullable Milestone expected() {
    if (target.path().isEmpty()) return null;
    List<Milestone> all = new ArrayList<>(target.path());
    all.add(new Milestone(target.deadline(), goal));
    Milestone last = all.get(0);
    if (!on.isAfter(last.on())) return new Milestone(on, last.value());
    for (Milestone next : all.subList(1, all.size())) {
      if (!on.isAfter(next.on())) {
        long whole = ChronoUnit.DAYS.between(last.on(), next.on());
        long gone = ChronoUnit.DAYS.between(last.on(), on);
        BigDecimal rise =
            next.value()
                .subtract(last.value())
                .multiply(BigDecimal.valueOf(gone))
                .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
        return new Milestone(on, last.value().add(rise));
      }
      last = next;
    }
    return last;
  }

  private Label goalWords() {
    boolean least = target.direction() == Direction.AT_LEAST;
    String day = VietnamTime.format(target.deadline());
    return new Label(
        "Đạt khi "
            + (least ? "ít nhất " : "nhiều nhất ")
            + Numbers.format(goal, VI)
            + " vào ngày "
            + day,
        "Reached at "
            + (least ? "no less than " : "no more than ")
            + Numbers.format(goal, Locale.ENGLISH)
            + " on "
            + day);
  }

  private Label pathWords(Milestone expected) {
    Milestone start = target.path().get(0);
    String day = VietnamTime.format(on);
    return words(
        goalWords(),
        "; tính đều giữa các mốc từ "
            + Numbers.format(start.value(), VI)
            + " ("
            + VietnamTime.format(start.on())
            + "), ngày "
            + day
            + " cần "
            + Numbers.format(plain(expected.value()), VI),
        "; evenly between milestones from "
            + Numbers.format(start.value(), Locale.ENGLISH)
            + " ("
            + VietnamTime.format(start.on())
            + "), on "
            + day
            + " "
            + Numbers.format(plain(expected.value()), Locale.ENGLISH)
            + " is expected");
  }

  private static BigDecimal plain(BigDecimal number) {
    return ReportValue.of(number).number().orElseThrow();
  }

  private static Label words(Label start, String vi, String en) {
    return new Label(start.vi() + vi, start.en() + en);
  }

  private Progress judged(
      Status status, BigDecimal number, @Nullable Milestone expected, Label rule) {
    ReportValue percent =
        goal.signum() == 0
            ? ReportValue.notApplicable()
            : ReportValue.of(
                number.multiply(HUNDRED).divide(goal, 2, RoundingMode.HALF_UP),
                figure.value().qualifier());
    Label honest = rule;
    if (figure.provenance().kind() == Provenance.Kind.APPORTIONED) {
      honest =
          words(
              rule,
              "; số liệu có phần ước tính do chia tách đơn vị",
              "; the figure is partly estimated, because units were divided");
    }
    return new Progress(
        status,
        percent,
        expected == null ? ReportValue.missing() : ReportValue.of(expected.value()),
        words(honest, ".", "."));
  }

  private Progress vague(ReportValue value) {
    return none(
        "số liệu \"" + value + "\" chưa đủ rõ để so với mức cần đạt",
        "\"" + value + "\" is too vague to compare");
  }

  private Progress undecided() {
    Label reason =
        target.rescopes().stream()
            .filter(rescope -> !on.isBefore(rescope.on()))
            .reduce((first, last) -> last)
            .map(Target.Rescope::reason)
            .orElse(new Label("", ""));
    return none(
        reason.vi() + "; cần quyết định phạm vi mới",
        reason.en() + "; a new scope must be decided");
  }

  private Progress none(String vi, String en) {
    return new Progress(
        Status.NOT_ASSESSABLE,
        ReportValue.missing(),
        ReportValue.missing(),
        new Label("Chưa đánh giá được: " + vi + ".", "Not assessable: " + en + "."));
  }
}
