package org.lienthong.reporting.bulk;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.core.VietnameseText;
import org.lienthong.reporting.Figure;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.Indicator;
import org.lienthong.reporting.InputFinding;
import org.lienthong.reporting.Period;
import org.lienthong.reporting.bulk.CellSource.Consumer;
import org.lienthong.reporting.internal.csv.CellText;
import org.lienthong.reporting.internal.csv.Csv;
import org.lienthong.reporting.internal.csv.UnitCodes;
import org.lienthong.reporting.internal.text.Nearest;

/** The lines of tidy files, turned into cells one by one. */
final class TidyLines {
  private static final int MOST_FINDINGS = 100;

  /** After so many bytes the watch is asked. */
  private static final int STEP = 1 << 16;

  private static final List<String> REQUIRED =
      List.of("unit", "period", "form", "indicator", "value");
  private static final List<String> KNOWN =
      List.of("unit", "period", "form", "indicator", "value", "qualifier", "note", "source");

  private final Form form;
  private final UnitCodes units;
  private final List<Period> periods;
  private final Consumer consumer;
  private final Watch watch;
  private final long total;
  private final Map<String, Integer> periodOf = new HashMap<>();
  private final Map<String, Integer> unitOf = new HashMap<>();
  private final Map<String, Integer> indicatorOf = new HashMap<>();
  private final List<Indicator> indicators;
  private final Map<Integer, BitSet> seenOf = new HashMap<>();
  private long bytes;
  private boolean ended;
  private String file = "";
  private Map<String, Integer> columns = Map.of();
  private List<InputFinding> findings = List.of();

  TidyLines(
      Form form,
      UnitCodes units,
      List<Period> periods,
      Consumer consumer,
      Watch watch,
      long total) {
    this.form = form;
    this.units = units;
    this.periods = periods;
    this.consumer = consumer;
    this.watch = watch;
    this.total = total;
    this.indicators = form.indicators();
    for (int i = 0; i < periods.size(); i++) periodOf.put(periods.get(i).toString(), i);
    List<AdministrativeUnit> all = units.all();
    for (int i = 0; i < all.size(); i++) unitOf.put(all.get(i).code(), i);
    for (int i = 0; i < indicators.size(); i++) indicatorOf.put(indicators.get(i).key(), i);
  }

  List<InputFinding> read(String name, Content content) {
    file = name;
    findings = new ArrayList<>();
    columns = Map.of();
    long line = 1;
    if (!watch.proceed(bytes, total)) throw new CancellationException(name);
    try (CsvReader<CsvRecord> csv = Csv.open(Content.from(() -> counted(content.open())))) {
      for (CsvRecord row : csv) {
        line = row.getStartingLineNumber();
        if (columns.isEmpty()) header(row);
        else if (row.getFieldCount() != columns.size()) {
          find(line, "", "REP-305", row.getFieldCount(), columns.size());
        } else {
          line(row, line);
        }
        if (columns.isEmpty() || findings.size() >= MOST_FINDINGS) return findings;
      }
    } catch (CsvParseException | IOException | UncheckedIOException e) {
      // The parser takes whatever stops it for a fault of the text.
      if (ended) throw new CancellationException(name);
      find(line, "", "REP-301");
    }
    if (columns.isEmpty() && findings.isEmpty()) find(1, "", "REP-303", "unit");
    return findings;
  }

  private InputStream counted(InputStream stream) {
    return new FilterInputStream(stream) {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] buffer, int from, int length) throws IOException {
        int read = super.read(buffer, from, length);
        if (read > 0) pass(read);
        return read;
      }
    };
  }

  private void pass(int read) {
    long before = bytes / STEP;
    bytes += read;
    if (bytes / STEP > before && !watch.proceed(bytes, total)) {
      ended = true;
      throw new CancellationException(file);
    }
  }

  private void header(CsvRecord row) {
    Map<String, Integer> read = new LinkedHashMap<>();
    for (int i = 0; i < row.getFieldCount(); i++) {
      String column = Csv.withoutMark(row.getField(i), i);
      if (!KNOWN.contains(column) && !form.codeList(column).isPresent()) {
        find(1, Csv.cut(column), "REP-304", Csv.cut(column), Nearest.of(column, KNOWN));
      } else if (read.putIfAbsent(column, i) != null) {
        find(1, column, "REP-315", column, 1);
      }
    }
    if (!findings.isEmpty()) return;
    for (String column : REQUIRED) {
      if (!read.containsKey(column)) find(1, column, "REP-303", column);
    }
    if (findings.isEmpty()) columns = read;
  }

  private String field(CsvRecord row, String column) {
    Integer index = columns.get(column);
    return index == null ? "" : VietnameseText.nfc(row.getField(index)).strip();
  }

  private void line(CsvRecord row, long line) {
    String id = field(row, "form");
    if (!id.equals(form.id()) && !id.equals(form.id() + "@" + form.version())) {
      find(line, "form", "REP-306", Csv.cut(id), form.id());
    }
    Integer period = period(field(row, "period"), line);
    Integer unit = unit(field(row, "unit"), line);
    Integer indicator = indicator(row, line);
    if (indicator == null) return;
    Indicator of = indicators.get(indicator);
    CellText cell =
        CellText.of(
            field(row, "value"),
            field(row, "qualifier"),
            of.measure().decimals(),
            of.allowsNegative());
    if (cell.value() == null) {
      List<Object> arguments = new ArrayList<>(List.of(cell.shown()));
      if (cell.names()) arguments.add(of.key());
      if (cell.error().equals("REP-313")) arguments.add(of.measure().decimals());
      find(line, cell.column(), cell.error(), arguments.toArray());
    } else if (unit != null && period != null) {
      int place = Math.addExact(Math.multiplyExact(indicator, unitOf.size()), unit);
      BitSet seen = seenOf.computeIfAbsent(period, p -> new BitSet());
      if (seen.get(place)) {
        find(line, "indicator", "REP-323", units.all().get(unit).code(), of.key());
        return;
      }
      seen.set(place);
      consumer.figure(unit, period, indicator, Figure.reported(cell.value()));
    }
  }

  private @Nullable Integer period(String text, long line) {
    Integer known = periodOf.get(text);
    if (known != null) return known;
    try {
      Period period = Period.parse(text, List.of(periods.get(0).profile()));
      int at = periods.indexOf(period);
      if (at >= 0) {
        periodOf.put(text, at);
        return at;
      }
    } catch (InputException unreadable) {
      // Said below: whatever it is, it is not one of the periods asked for.
    }
    find(line, "period", "REP-307", Csv.cut(text), periods.get(0) + " … " + last());
    return null;
  }

  private Period last() {
    return periods.get(periods.size() - 1);
  }

  private @Nullable Integer unit(String code, long line) {
    Integer known = unitOf.get(code);
    if (known != null) return known;
    UnitCodes.Found found = units.find(code, last().lastDay());
    findings.add(
        InputFinding.at(
            file, line, "unit", found.reason(), found.error(), found.arguments().toArray()));
    return null;
  }

  private @Nullable Integer indicator(CsvRecord row, long line) {
    String key = field(row, "indicator");
    Map<String, String> codes = new LinkedHashMap<>();
    for (String column : columns.keySet()) {
      if (KNOWN.contains(column)) continue;
      String code = field(row, column);
      if (!code.isEmpty()) codes.put(column, code);
    }
    if (codes.isEmpty()) {
      Integer known = indicatorOf.get(key);
      if (known != null) return known;
      find(line, "indicator", "REP-308", Csv.cut(key), Nearest.of(key, indicatorOf.keySet()));
      return null;
    }
    String cell = form.indicator(key, codes).map(Indicator::key).orElse("");
    Integer known = indicatorOf.get(cell);
    if (known == null) find(line, "indicator", "REP-320", key, String.join(", ", codes.values()));
    return known;
  }

  private void find(long line, String column, String code, Object... arguments) {
    findings.add(InputFinding.at(file, line, column, null, code, arguments));
  }
}
