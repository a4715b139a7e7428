package org.lienthong.reporting.internal.render;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lienthong.core.BundledFont;
import org.lienthong.core.DocumentAnchors;
import org.lienthong.core.DocumentCode;
import org.lienthong.core.DocumentMetadata;
import org.lienthong.core.DocumentType;
import org.lienthong.core.VietnamTime;
import org.lienthong.reporting.HeadStyle;
import org.lienthong.reporting.ReportDocument;
import org.xml.sax.SAXException;

/** The head of an official document, with blanks where the register puts number and date. */
final class FoHead {
  private static final String NUMBER_BLANK = "12mm";
  private static final String DATE_BLANK = "52mm";
  private static final Pattern PLACE =
      Pattern.compile("(.+) ((?:TỈNH|THÀNH PHỐ|XÃ|PHƯỜNG|ĐẶC KHU) .+)");
  private static final double ISSUER_POINTS = 190;

  private final Markup fo;
  private final ReportDocument report;
  private final DocumentMetadata metadata;

  FoHead(Markup fo, ReportDocument report) {
    this.fo = fo;
    this.report = report;
    this.metadata = report.metadata();
  }

  /** Only blanks get a named destination: what is printed needs no stamp. */
  void destinations() throws SAXException {
    if (!metadata.code().isNumbered()) destination(DocumentAnchors.NUMBER);
    if (metadata.issueDate().isEmpty()) destination(DocumentAnchors.ISSUE_DATE);
    if (metadata.signatory().isPresent()) destination(DocumentAnchors.SIGNATURE);
  }

  private void destination(String name) throws SAXException {
    fo.empty("fox:destination", "internal-destination", name);
  }

  void write() throws IOException, SAXException {
    fo.start("fo:table", "table-layout", "fixed", "width", "100%");
    fo.empty("fo:table-column", "column-width", "68mm");
    fo.empty("fo:table-column", "column-width", "92mm");
    fo.start("fo:table-body").start("fo:table-row");
    issuer();
    motto();
    fo.stop().start("fo:table-row");
    number();
    placeAndDate();
    fo.stop().stop().stop();
    title();
  }

  private void issuer() throws IOException, SAXException {
    fo.start("fo:table-cell");
    if (!report.superior().isEmpty()) {
      balanced(upper(report.superior()), BundledFont.SERIF);
    }
    balanced(upper(metadata.issuer()), BundledFont.SERIF_BOLD);
    HeadStyle style = report.headStyle();
    if (style.underIssuer().isEmpty()) rule("25mm");
    else center(style.underIssuer(), "13pt", true);
    fo.stop();
  }

  private void motto() throws SAXException {
    HeadStyle style = report.headStyle();
    fo.start("fo:table-cell");
    if (style.second().isEmpty()) {
      center(style.first(), "15pt", true);
      rule("62mm");
    } else {
      center(style.first(), "12pt", true);
      center(style.second(), "13pt", true);
      rule("52mm");
    }
    fo.stop();
  }

  private void number() throws SAXException {
    DocumentCode code = metadata.code();
    fo.start("fo:table-cell", "padding-top", "6pt");
    fo.start("fo:block", "text-align", "center", "font-size", "13pt");
    if (code.isNumbered()) {
      fo.text((code.style() == DocumentCode.Style.STATE ? "Số: " : "Số ") + code);
    } else {
      fo.text(code.style() == DocumentCode.Style.STATE ? "Số: " : "Số ");
      blank(DocumentAnchors.NUMBER, NUMBER_BLANK);
      fo.text(code.toString());
    }
    fo.stop();
    if (isLetter()) center("V/v " + inSentence(metadata.subject()), "12pt", false);
    fo.stop();
  }

  /** An official letter names its subject under its number and has no title. */
  private boolean isLetter() {
    return metadata.type().equals(DocumentType.OFFICIAL_LETTER);
  }

  private static String inSentence(String subject) {
    boolean abbreviation = subject.length() > 1 && Character.isUpperCase(subject.charAt(1));
    if (subject.isEmpty() || abbreviation) return subject;
    return subject.substring(0, 1).toLowerCase(Locale.ROOT) + subject.substring(1);
  }

  private void placeAndDate() throws SAXException {
    fo.start("fo:table-cell", "padding-top", "6pt");
    fo.start("fo:block", "text-align", "center", "font-size", "13pt", "font-style", "italic");
    if (metadata.place().isPresent()) fo.text(metadata.place().get() + ", ");
    if (metadata.issueDate().isPresent()) {
      fo.text(VietnamTime.formatLong(metadata.issueDate().get()));
    } else {
      blank(DocumentAnchors.ISSUE_DATE, DATE_BLANK);
    }
    fo.stop().stop();
  }

  private void blank(String id, String length) throws SAXException {
    fo.start("fo:inline", "id", id);
    fo.empty("fo:leader", "leader-pattern", "space", "leader-length", length).stop();
  }

  private void title() throws SAXException {
    if (isLetter()) {
      fo.empty("fo:block", "space-after", "14pt");
      return;
    }
    fo.leaf(
        "fo:block",
        upper(metadata.type().name()),
        "role",
        "H1",
        "font-weight",
        "bold",
        "text-align",
        "center",
        "space-before",
        "20pt");
    center(metadata.subject(), "14pt", true);
    rule("40mm");
    fo.empty("fo:block", "space-after", "12pt");
  }

  /** Breaks a long name before its place if that is enough, else into lines of equal length. */
  private void balanced(String text, BundledFont font) throws IOException, SAXException {
    try (Typeface face = Typeface.open(font)) {
      List<String> lines = face.balance(text, 12, ISSUER_POINTS);
      Matcher place = PLACE.matcher(text);
      if (lines.size() == 2 && place.matches()) {
        List<String> parts = List.of(place.group(1), place.group(2));
        boolean fits = true;
        for (String part : parts) fits &= face.width(part, 12) <= ISSUER_POINTS;
        if (fits) lines = parts;
      }
      for (String line : lines) center(line, "12pt", font == BundledFont.SERIF_BOLD);
    }
  }

  private void center(String text, String size, boolean bold) throws SAXException {
    fo.leaf(
        "fo:block",
        text,
        "text-align",
        "center",
        "font-size",
        size,
        "font-weight",
        bold ? "bold" : "");
  }

  private void rule(String length) throws SAXException {
    fo.start("fo:block", "text-align", "center", "font-size", "4pt", "line-height", "5pt");
    fo.empty(
        "fo:leader",
        "leader-pattern",
        "rule",
        "leader-length",
        length,
        "rule-thickness",
        "0.6pt",
        "rule-style",
        "solid");
    fo.stop();
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }
}
