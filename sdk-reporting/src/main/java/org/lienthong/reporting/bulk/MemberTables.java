package org.lienthong.reporting.bulk;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.AdministrativeUnits;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.reporting.Hierarchy;
import org.lienthong.reporting.InputFinding;
import org.lienthong.reporting.internal.csv.UnitCodes;
import org.lienthong.reporting.internal.rows.CountedTable;
import org.lienthong.reporting.internal.rows.RowCount;
import org.lienthong.reporting.internal.rows.RowProblem;
import org.lienthong.reporting.internal.rows.TablePlan;
import org.lienthong.reporting.internal.rows.TablePlan.How;

/**
 * Tables counted from the rows of a register, one row for each person or thing, at every level of a
 * hierarchy. Lines and money are added up; persons are told apart, so that one who is in two units
 * counts once in what is above both. Nothing of a row is kept. Immutable.
 */
public final class MemberTables {
  private final Map<String, TablePlan.Table> plans;
  private final Map<String, Map<List<String>, long[]>> tables = new LinkedHashMap<>();
  private final Map<AdministrativeUnit, Integer> nodes;

  private MemberTables(
      List<TablePlan.Table> plans,
      List<CountedTable> counted,
      Map<AdministrativeUnit, Integer> nodes) {
    this.plans = new LinkedHashMap<>();
    this.nodes = nodes;
    for (int t = 0; t < plans.size(); t++) {
      CountedTable table = counted.get(t);
      List<List<String>> combinations = new ArrayList<>(table.combinations());
      combinations.sort(Comparator.comparing(Object::toString));
      Map<List<String>, long[]> rows = new LinkedHashMap<>();
      for (List<String> combination : combinations) {
        int at = table.combinations().indexOf(combination);
        long[] numbers = new long[nodes.size()];
        for (int node = 0; node < numbers.length; node++) numbers[node] = table.number(at, node);
        rows.put(combination, numbers);
      }
      this.plans.put(plans.get(t).name(), plans.get(t));
      tables.put(plans.get(t).name(), rows);
    }
  }

  /**
   * @param hierarchy whose lowest units the rows name
   * @param unitColumn the column that holds their codes
   */
  public static Builder builder(Hierarchy hierarchy, String unitColumn) {
    return new Builder(hierarchy, unitColumn);
  }

  /** The combinations of categories that occur anywhere, in order; of no categories, one empty. */
  public List<List<String>> categories(String table) {
    return List.copyOf(rows(table).keySet());
  }

  /**
   * At a unit and all below it.
   *
   * @param categories in the order of the table's columns; a combination that occurs nowhere has
   *     none
   * @throws IllegalArgumentException if there is no such table or unit
   */
  public long count(String table, AdministrativeUnit unit, String... categories) {
    long[] numbers = rows(table).get(Arrays.asList(categories));
    return numbers == null ? 0 : numbers[node(unit)];
  }

  /**
   * Over all categories.
   *
   * @throws IllegalArgumentException also of persons in categories, who may be in several
   */
  public long total(String table, AdministrativeUnit unit) {
    TablePlan.Table plan = plans.get(table);
    if (plan != null && plan.how() == How.DISTINCT && !plan.by().isEmpty()) {
      throw new IllegalArgumentException(
          "persons of several categories are not added: count them in a table of their own");
    }
    long total = 0;
    int node = node(unit);
    for (long[] numbers : rows(table).values()) total = Math.addExact(total, numbers[node]);
    return total;
  }

  private Map<List<String>, long[]> rows(String table) {
    Map<List<String>, long[]> rows = tables.get(table);
    if (rows == null) throw new IllegalArgumentException("no table \"" + table + "\"");
    return rows;
  }

  private int node(AdministrativeUnit unit) {
    Integer node = nodes.get(unit);
    if (node == null) throw new IllegalArgumentException("no unit " + unit.code());
    return node;
  }

  /** Says what is to be counted. Not thread-safe. */
  public static final class Builder {
    private final Hierarchy hierarchy;
    private final String unitColumn;
    private final List<TablePlan.Table> tables = new ArrayList<>();
    private final Map<String, List<Long>> bands = new HashMap<>();
    private int threads = 1;
    private @Nullable AdministrativeUnits registry;

    private Builder(Hierarchy hierarchy, String unitColumn) {
      this.hierarchy = requireNonNull(hierarchy, "hierarchy");
      this.unitColumn = requireNonNull(unitColumn, "unitColumn");
    }

    /** Counts rows by the values of up to three columns. */
    public Builder rows(String table, String... by) {
      return add(new TablePlan.Table(table, How.LINES, null, List.of(by)));
    }

    /** Counts the different values of a column, such as the code of a person. */
    public Builder distinct(String table, String person, String... by) {
      return add(new TablePlan.Table(table, How.DISTINCT, person, List.of(by)));
    }

    /** Adds up a column of whole numbers, such as đồng. */
    public Builder sum(String table, String amount, String... by) {
      return add(new TablePlan.Table(table, How.SUM, amount, List.of(by)));
    }

    private Builder add(TablePlan.Table table) {
      if (table.by().size() > 3) throw new IllegalArgumentException("more than three columns");
      if (tables.stream().anyMatch(other -> other.name().equals(table.name()))) {
        throw new IllegalArgumentException("table \"" + table.name() + "\" stands twice");
      }
      tables.add(table);
      return this;
    }

    /**
     * Groups a column of numbers, such as years of birth. A number belongs to the greatest of these
     * that is not above it, whose digits name the category; those below the first to {@code
     * <first}.
     */
    public Builder bands(String column, long... from) {
      List<Long> ordered = Arrays.stream(from).sorted().boxed().toList();
      if (ordered.isEmpty()) throw new IllegalArgumentException("no bands");
      bands.put(column, ordered);
      return this;
    }

    /**
     * How many threads may count; one, the caller's own, unless said. They end with the reading.
     */
    public Builder threads(int threads) {
      if (threads < 1) throw new IllegalArgumentException("threads must be 1 or more");
      this.threads = threads;
      return this;
    }

    /** Explains codes that are not in the hierarchy. */
    public Builder registry(AdministrativeUnits registry) {
      this.registry = requireNonNull(registry, "registry");
      return this;
    }

    /**
     * Reads a CSV file: UTF-8, commas, a line of headings; columns that are not needed may be
     * there.
     *
     * @param on the day on which the units of the rows exist
     * @throws InputException naming file, line and column of the first row that cannot be counted:
     *     all of them are, or none
     * @throws CancellationException if the watch ends it
     */
    public MemberTables read(Path csv, LocalDate on, Watch watch) {
      return read(csv.toString(), Content.of(csv), on, watch);
    }

    /**
     * The same from anywhere.
     *
     * @param name what messages shall call it
     */
    public MemberTables read(String name, Content csv, LocalDate on, Watch watch) {
      if (tables.isEmpty()) throw new IllegalStateException("no table is to be counted");
      List<AdministrativeUnit> leaves = hierarchy.leaves();
      UnitCodes codes = new UnitCodes(leaves, on, registry);
      Map<AdministrativeUnit, Integer> nodes = new HashMap<>();
      hierarchy.nodes().forEach(unit -> nodes.put(unit, nodes.size()));
      int[] parent = new int[nodes.size()];
      hierarchy
          .nodes()
          .forEach(
              unit ->
                  parent[nodes.getOrDefault(unit, 0)] =
                      hierarchy.parent(unit).map(up -> nodes.getOrDefault(up, -1)).orElse(-1));
      int[] nodeOfUnit = leaves.stream().mapToInt(unit -> nodes.getOrDefault(unit, -1)).toArray();
      long length = csv.length().orElse(-1);
      RowCount count =
          new RowCount(
              new TablePlan(unitColumn, tables, bands),
              leaves.stream().map(AdministrativeUnit::code).toList(),
              threads,
              done -> watch.proceed(done, length));
      try (InputStream in = csv.open()) {
        List<CountedTable> counted = count.run(in, parent, nodeOfUnit);
        if (counted == null) throw new CancellationException(name);
        return new MemberTables(tables, counted, nodes);
      } catch (RowProblem problem) {
        throw refusal(name, problem, codes, on);
      } catch (IOException unreadable) {
        throw InputFinding.at(name, 1, "", null, "REP-301").asException();
      }
    }

    private static InputException refusal(
        String name, RowProblem problem, UnitCodes codes, LocalDate on) {
      if (problem.code().equals("REP-310")) {
        UnitCodes.Found found = codes.find(String.valueOf(problem.arguments().get(0)), on);
        return InputFinding.at(
                name,
                problem.line(),
                problem.column(),
                found.reason(),
                found.error(),
                found.arguments().toArray())
            .asException();
      }
      return InputFinding.at(
              name,
              problem.line(),
              problem.column(),
              null,
              problem.code(),
              problem.arguments().toArray())
          .asException();
    }
  }
}
