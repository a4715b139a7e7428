package org.lienthong.cli.reporting;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;

/**
 * The lines of one form and period out of a file that holds several, with empty lines in the place
 * of the others, so that every line keeps its number.
 */
final class LinesOf extends InputStream {
  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

  private final CsvReader<CsvRecord> csv;
  private final Iterator<CsvRecord> rows;
  private final ValuesFile.Key key;
  private final Set<String> without;
  private final boolean withMisshapen;
  private ValuesFile.@Nullable Columns columns;
  private byte[] current = {};
  private int position;
  private long line = 1;

  LinesOf(Content content, ValuesFile.Key key, Set<String> without, boolean withMisshapen)
      throws IOException {
    this.csv = ValuesFile.open(content);
    this.rows = csv.iterator();
    this.key = key;
    this.without = without;
    this.withMisshapen = withMisshapen;
  }

  @Override
  public int read() {
    return fill() ? current[position++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) {
    if (length == 0) return 0;
    if (!fill()) return -1;
    int count = Math.min(length, current.length - position);
    System.arraycopy(current, position, bytes, offset, count);
    position += count;
    return count;
  }

  private boolean fill() {
    while (position == current.length) {
      if (!rows.hasNext()) return false;
      CsvRecord row = rows.next();
      if (!isWanted(row)) continue;
      current = text(row).getBytes(StandardCharsets.UTF_8);
      position = 0;
    }
    return true;
  }

  private boolean isWanted(CsvRecord row) {
    ValuesFile.Columns known = columns;
    if (known == null) {
      columns = ValuesFile.Columns.of(row);
      return true;
    }
    if (!known.fits(row)) return withMisshapen;
    return known.key(row).equals(key) && !without.contains(known.unit(row));
  }

  private String text(CsvRecord row) {
    StringBuilder text = new StringBuilder();
    for (; line < row.getStartingLineNumber(); line++) text.append('\n');
    for (int i = 0; i < row.getFieldCount(); i++) {
      String field = row.getField(i);
      if (i > 0) text.append(',');
      text.append('"').append(field.replace("\"", "\"\"")).append('"');
      line += LINE_END.matcher(field).results().count();
    }
    line++;
    return text.append('\n').toString();
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
