package org.lienthong.reporting;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A table, a list or a narrative: what a form is made of, from first to last. */
public sealed interface FormPart {
  /** Within the form. */
  String key();

  Label title();

  /** How a table is laid out. */
  enum Layout {
    /** A row for each unit, an indicator under each column. */
    UNITS_ON_ROWS,
    /** A row for each indicator, a column for each unit. */
    UNITS_ON_COLUMNS,
    /** One unit's figures where rows and columns meet. */
    MATRIX
  }

  /**
   * Figures under and beside headings of any depth.
   *
   * @param rows empty where units stand there
   * @param columns empty where units stand there
   * @param blocks keys of the columns with which a new block as wide as the page begins; each block
   *     repeats the head and the names of the units
   * @param cells by row and column, of a matrix: the keys of the indicators; a cell that is blank
   *     by design has none
   */
  record Table(
      String key,
      Label title,
      Layout layout,
      List<Column> rows,
      List<Column> columns,
      List<String> blocks,
      Map<String, Map<String, String>> cells)
      implements FormPart {
    public Table {
      requireNonNull(key, "key");
      requireNonNull(title, "title");
      requireNonNull(layout, "layout");
      rows = List.copyOf(rows);
      columns = List.copyOf(columns);
      blocks = List.copyOf(blocks);
      Map<String, Map<String, String>> copy = new HashMap<>();
      cells.forEach((row, own) -> copy.put(row, Map.copyOf(own)));
      cells = Map.copyOf(copy);
    }

    /** The indicator where a row and a column of a matrix meet; empty if blank by design. */
    public Optional<String> cell(Column row, Column column) {
      Map<String, String> own = cells.getOrDefault(String.valueOf(row.indicator()), Map.of());
      return Optional.ofNullable(own.get(String.valueOf(column.indicator())));
    }

    /** The keys of all indicators in it, in reading order. */
    public Stream<String> indicators() {
      if (layout != Layout.MATRIX) {
        return Stream.concat(rows.stream(), columns.stream())
            .flatMap(Column::leaves)
            .map(leaf -> String.valueOf(leaf.indicator()));
      }
      return rows.stream()
          .flatMap(Column::leaves)
          .flatMap(
              row ->
                  columns.stream()
                      .flatMap(Column::leaves)
                      .flatMap(column -> cell(row, column).stream()));
    }
  }

  /** One line for each person or thing, and the figures that are counted from them. */
  record Rows(String key, Label title, List<Field> fields, List<Count> counts) implements FormPart {
    public Rows {
      requireNonNull(key, "key");
      requireNonNull(title, "title");
      fields = List.copyOf(fields);
      counts = List.copyOf(counts);
    }

    public Optional<Field> field(String key) {
      return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }
  }

  /**
   * One column of a list.
   *
   * @param codeList what its values are from; null unless {@link Type#CODE}
   * @param required whether every line must have it
   * @param personal whether it tells something about a person that must not leave the union
   */
  record Field(
      String key,
      Label label,
      Type type,
      @Nullable String codeList,
      boolean required,
      boolean personal) {
    /** What a field holds. */
    public enum Type {
      TEXT,
      NUMBER,
      DATE,
      CODE
    }

    public Field {
      requireNonNull(key, "key");
      requireNonNull(label, "label");
      requireNonNull(type, "type");
      if ((type == Type.CODE) != (codeList != null)) {
        throw new IllegalArgumentException("a code list belongs to CODE, type was " + type);
      }
    }
  }

  /**
   * A figure that the lines of a list give.
   *
   * @param indicator key of the indicator it is the value of
   * @param field what is added up or told apart; null where lines are counted
   * @param where codes that fields must have, so that a line counts; empty if every line does
   */
  record Count(String indicator, How how, @Nullable String field, Map<String, String> where) {
    /** How lines become a figure. */
    public enum How {
      /** One for each line: attendances, loans. */
      LINES,
      /** One for each different value of the field: persons. */
      DISTINCT,
      /** The field added up: money. */
      SUM
    }

    public Count {
      requireNonNull(indicator, "indicator");
      requireNonNull(how, "how");
      where = Map.copyOf(where);
      if ((how == How.LINES) != (field == null)) {
        throw new IllegalArgumentException("a field belongs to DISTINCT and SUM, how was " + how);
      }
    }
  }

  /** Text under headings. */
  record Narrative(String key, Label title, List<Heading> headings) implements FormPart {
    public Narrative {
      requireNonNull(key, "key");
      requireNonNull(title, "title");
      headings = List.copyOf(headings);
    }
  }

  /** A heading of a narrative, with those below it. */
  record Heading(String key, Label title, List<Heading> headings) {
    public Heading {
      requireNonNull(key, "key");
      requireNonNull(title, "title");
      headings = List.copyOf(headings);
    }
  }
}
