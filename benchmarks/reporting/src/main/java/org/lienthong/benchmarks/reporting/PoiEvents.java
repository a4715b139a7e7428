package org.lienthong.benchmarks.reporting;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicLong;
import javax.xml.parsers.SAXParserFactory;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;

/** All cells of the first sheet with POI's events. */
final class PoiEvents {
  private PoiEvents() {}

  static long sum(byte[] workbook) throws Exception {
    AtomicLong characters = new AtomicLong();
    try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(workbook))) {
      XSSFReader reader = new XSSFReader(file);
      ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(file);
      Iterator<InputStream> sheets = reader.getSheetsData();
      SAXParserFactory factory = SAXParserFactory.newInstance();
      factory.setNamespaceAware(true);
      XMLReader xml = factory.newSAXParser().getXMLReader();
      xml.setContentHandler(
          new XSSFSheetXMLHandler(
              reader.getStylesTable(), strings, new Counting(characters), false));
      try (InputStream sheet = sheets.next()) {
        xml.parse(new InputSource(sheet));
      }
    }
    return characters.get();
  }

  /** Looks at every cell. */
  private record Counting(AtomicLong characters) implements SheetContentsHandler {
    @Override
    public void startRow(int row) {}

    @Override
    public void endRow(int row) {}

    @Override
    public void cell(String place, @Nullable String value, @Nullable XSSFComment comment) {
      if (value != null) characters.addAndGet(value.length());
    }
  }
}
