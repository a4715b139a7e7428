package org.lienthong.reporting.internal.word;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lienthong.core.DocumentCode;
import org.lienthong.core.DocumentMetadata;
import org.lienthong.core.DocumentMetadata.Signatory;
import org.lienthong.core.VietnamTime;
import org.lienthong.reporting.HeadStyle;
import org.lienthong.reporting.ReportDocument;
import org.lienthong.reporting.internal.render.Markup;
import org.xml.sax.SAXException;

/** The head over a text and the place for the signature under it. */
final class WordFrame {
  private static final String FRAME = "LTFrame";
  private static final String LEFT = "LTLeft";

  private final WordWriter out;
  private final Markup xml;
  private final ReportDocument report;
  private final DocumentMetadata metadata;

  WordFrame(WordWriter out, ReportDocument report) {
    this.out = out;
    this.xml = out.xml();
    this.report = report;
    this.metadata = report.metadata();
  }

  void head() throws SAXException {
    HeadStyle style = report.headStyle();
    begin(3700, 5654);
    cell(3700);
    if (!report.superior().isEmpty()) out.own(FRAME, upper(report.superior()));
    boolean ruled = style.underIssuer().isEmpty();
    out.own(FRAME, upper(metadata.issuer()), ruled ? "b u" : "b");
    if (!ruled) out.own(FRAME, style.underIssuer(), "b");
    number();
    xml.stop();
    cell(5654);
    boolean single = style.second().isEmpty();
    out.own(single ? FRAME : "LTMotto", style.first(), single ? "b u" : "b");
    if (!single) out.own(FRAME, style.second(), "b u");
    String place = metadata.place().map(name -> name + ", ").orElse("");
    String date = metadata.issueDate().map(VietnamTime::formatLong).orElse("ngày … tháng … năm …");
    out.own(FRAME, place + date, "i");
    xml.stop();
    end();
    if (report.sample()) out.own(FRAME, "DỮ LIỆU MẪU", "b");
    out.own(FRAME, "");
    out.own(FRAME, upper(metadata.type().name()), "b");
    out.own(FRAME, metadata.subject(), "b");
    if (!report.recipients().isEmpty()) {
      out.own(FRAME, "");
      out.own(FRAME, "Kính gửi: " + String.join("; ", report.recipients()) + ".");
    }
    out.own(FRAME, "");
  }

  private void number() throws SAXException {
    DocumentCode code = metadata.code();
    String before = code.style() == DocumentCode.Style.STATE ? "Số: " : "Số ";
    out.own(FRAME, before + (code.isNumbered() ? "" : "…") + code);
  }

  void signature() throws SAXException {
    Optional<Signatory> signatory = metadata.signatory();
    if (signatory.isEmpty() && report.distribution().isEmpty()) return;
    out.own(FRAME, "");
    begin(4677, 4677);
    cell(4677);
    List<String> list = report.distribution();
    if (!list.isEmpty()) out.own(LEFT, "Nơi nhận:", "b i");
    for (String recipient : list) out.own(LEFT, "- " + recipient + ";");
    if (list.isEmpty()) out.own(LEFT, "");
    xml.stop();
    cell(4677);
    if (signatory.isPresent()) {
      Signatory who = signatory.get();
      if (!who.capacity().isEmpty()) out.own(FRAME, upper(who.capacity()), "b");
      out.own(FRAME, upper(who.position()), "b");
      for (int line = 0; line < 4; line++) out.own(FRAME, "");
      out.own(FRAME, who.fullName(), "b");
    } else {
      out.own(FRAME, "");
    }
    xml.stop();
    end();
    out.own(FRAME, "");
  }

  private void begin(int left, int right) throws SAXException {
    xml.start("w:tbl").start("w:tblPr").empty("w:tblW", "w:w", "9354", "w:type", "dxa");
    xml.empty("w:tblLayout", "w:type", "fixed").stop().start("w:tblGrid");
    xml.empty("w:gridCol", "w:w", String.valueOf(left));
    xml.empty("w:gridCol", "w:w", String.valueOf(right)).stop();
    xml.start("w:tr").start("w:trPr").empty("w:cantSplit").stop();
  }

  private void cell(int width) throws SAXException {
    xml.start("w:tc").start("w:tcPr");
    xml.empty("w:tcW", "w:w", String.valueOf(width), "w:type", "dxa").stop();
  }

  private void end() throws SAXException {
    xml.stop().stop();
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }
}
