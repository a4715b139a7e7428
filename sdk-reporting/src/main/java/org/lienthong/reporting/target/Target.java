package org.lienthong.reporting.target;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.core.UnitLevel;
import org.lienthong.reporting.Consolidation;
import org.lienthong.reporting.Figure;
import org.lienthong.reporting.Label;
import org.lienthong.reporting.internal.json.JsonFile;

/**
 * A value that an indicator is to reach by a day, for whom, and what is expected on the way. A
 * scope that ends, as the district level did, ends nothing of what was: the target needs a
 * decision. Immutable.
 */
public final class Target {
  /** On which side of the value it is good to be. */
  public enum Direction {
    AT_LEAST,
    AT_MOST
  }

  /**
   * For whom a target holds.
   *
   * @param level such as {@code district}
   * @param each whether every unit must reach it, not only all together
   * @param units codes of the units, where it is not for all of the level
   */
  public record Scope(String level, boolean each, List<String> units) {
    public Scope {
      requireNonNull(level, "level");
      units = List.copyOf(units);
    }

    /** Words that name no level of administration, such as {@code all}, hold for every unit. */
    boolean covers(AdministrativeUnit unit) {
      boolean administrative =
          Arrays.stream(UnitLevel.values()).map(Scope::word).anyMatch(level::equals);
      return (!administrative || level.equals(word(unit.level())))
          && (units.isEmpty() || units.contains(unit.code()));
    }

    private static String word(UnitLevel level) {
      return level.name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * From a day on, another scope; or, while nobody has decided, none.
   *
   * @param scope null until somebody decides
   */
  public record Rescope(LocalDate on, @Nullable Scope scope, Label reason) {
    public Rescope {
      requireNonNull(on, "on");
      requireNonNull(reason, "reason");
    }
  }

  /** A value on the way, or at the start of it. */
  public record Milestone(LocalDate on, BigDecimal value) {
    public Milestone {
      requireNonNull(on, "on");
      requireNonNull(value, "value");
    }
  }

  /** What tells one target from another. */
  record Identity(String id, Label title, String programme, String form, String indicator) {}

  private final Identity identity;
  private final Direction direction;
  private final Milestone goal;
  private final Map<String, BigDecimal> unitValues;
  private final List<Milestone> path;
  private final Scope scope;
  private final List<Rescope> rescopes;
  private final int minimumCoverage;

  Target(
      Identity identity,
      Direction direction,
      Milestone goal,
      Map<String, BigDecimal> unitValues,
      List<Milestone> path,
      Scope scope,
      List<Rescope> rescopes,
      int minimumCoverage) {
    this.identity = identity;
    this.direction = direction;
    this.goal = goal;
    this.unitValues = Map.copyOf(unitValues);
    this.path = List.copyOf(path);
    this.scope = scope;
    this.rescopes = List.copyOf(rescopes);
    this.minimumCoverage = minimumCoverage;
  }

  /**
   * All targets of a file.
   *
   * @throws InputException REP-101 to REP-109 naming file, line and key; CORE-001 if there is no
   *     such file
   */
  public static List<Target> load(Path json) {
    return load(json.toString(), Content.of(json));
  }

  /**
   * The same from anywhere.
   *
   * @param name what messages shall call it
   */
  public static List<Target> load(String name, Content json) {
    return TargetJson.read(JsonFile.read(name, json));
  }

  public String id() {
    return identity.id();
  }

  public Label title() {
    return identity.title();
  }

  /** What it is part of, such as {@code T3}; may be empty. */
  public String programme() {
    return identity.programme();
  }

  /** Id of the form that its indicator is reported in. */
  public String form() {
    return identity.form();
  }

  public String indicator() {
    return identity.indicator();
  }

  public Direction direction() {
    return direction;
  }

  /** To be reached on {@link #deadline()}, where no unit has a value of its own. */
  public BigDecimal value() {
    return goal.value();
  }

  /** What one unit is to reach: its own value, as in an emulation contract, or that of all. */
  public BigDecimal value(String unitCode) {
    return unitValues.getOrDefault(unitCode, goal.value());
  }

  public LocalDate deadline() {
    return goal.on();
  }

  /** Where it starts from and what is expected on the way, by day; may be empty. */
  public List<Milestone> path() {
    return path;
  }

  /** Percent of the units that a figure must cover before it is judged. */
  public int minimumCoverage() {
    return minimumCoverage;
  }

  /** For whom it holds on a day; empty where the former scope has ended and nobody has decided. */
  public Optional<Scope> scope(LocalDate on) {
    Scope valid = scope;
    for (Rescope rescope : rescopes) {
      if (!on.isBefore(rescope.on())) valid = rescope.scope();
    }
    return Optional.ofNullable(valid);
  }

  /** In order of days. */
  public List<Rescope> rescopes() {
    return rescopes;
  }

  /**
   * The same target with the decision that was open on that day. What came before stays as it was.
   *
   * @throws IllegalArgumentException if no decision was open
   */
  public Target decide(LocalDate on, Scope decided) {
    requireNonNull(decided, "decided");
    List<Rescope> settled = new ArrayList<>();
    boolean open = false;
    for (Rescope rescope : rescopes) {
      boolean awaited = rescope.on().equals(on) && rescope.scope() == null;
      open |= awaited;
      settled.add(awaited ? new Rescope(on, decided, rescope.reason()) : rescope);
    }
    if (!open) throw new IllegalArgumentException(id() + " awaits no decision on " + on);
    return new Target(identity, direction, goal, unitValues, path, scope, settled, minimumCoverage);
  }

  /** How the figure of its scope stands on a day. */
  public Progress assess(Figure figure, LocalDate on) {
    return new Assessment(this, figure, goal.value(), on).progress();
  }

  /**
   * How each unit of its scope stands at the end of the period, against its own value. Empty where
   * there is no scope, or where no unit is of its level.
   */
  public Map<AdministrativeUnit, Progress> assessEach(Consolidation figures) {
    LocalDate on = figures.period().lastDay();
    Map<AdministrativeUnit, Progress> all = new LinkedHashMap<>();
    Scope valid = scope(on).orElse(null);
    if (valid == null) return all;
    for (AdministrativeUnit unit : figures.units()) {
      if (!valid.covers(unit)) continue;
      Figure figure = figures.figure(unit, indicator());
      all.put(unit, new Assessment(this, figure, value(unit.code()), on).progress());
    }
    return all;
  }

  @Override
  public String toString() {
    return "Target[" + id() + "]";
  }
}
