package org.lienthong.reporting.internal.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.lienthong.core.Content;
import org.lienthong.reporting.internal.workbook.Budget;
import org.lienthong.reporting.internal.workbook.Limits;
import org.lienthong.reporting.internal.workbook.WorkbookProblem;
import org.lienthong.reporting.internal.workbook.ZipParts;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Puts values in the place of {@code {{names}}}, however a program has cut them into runs. */
public final class WordFill {
  /** A template is small; its text is held as a tree. */
  private static final Limits LIMITS =
      new Limits(64L << 20, 4_000, 16L << 20, 96L << 20, 200, 1, 400_000, 10_000, 1_000_000);

  private static final Pattern NAME = Pattern.compile("\\{\\{\\s*([^{}]{1,200}?)\\s*}}");
  private static final Pattern TEXTS = Pattern.compile("word/(document|header|footer)[0-9]*\\.xml");

  private WordFill() {}

  /**
   * @param value of a name; empty to leave the placeholder as it stands
   */
  public static byte[] fill(Content template, Function<String, String> value, Instant created)
      throws WorkbookProblem {
    Budget budget = new Budget(LIMITS);
    Map<String, byte[]> filled = new TreeMap<>();
    try (ZipParts parts = ZipParts.open(template, budget)) {
      if (parts.names().stream().noneMatch(name -> TEXTS.matcher(name).matches())) {
        throw WorkbookProblem.unreadable("word/document.xml", null);
      }
      for (String part : parts.names()) {
        if (part.endsWith("/")) continue;
        try (InputStream in = parts.open(part)) {
          boolean text = TEXTS.matcher(part).matches();
          filled.put(part, text ? filled(in, part, value, budget) : in.readAllBytes());
        } catch (IOException e) {
          throw budget.reason(part, e);
        }
      }
    } catch (IOException e) {
      throw budget.reason("zip", e);
    }
    return WordParts.pack(filled, created);
  }

  private static byte[] filled(
      InputStream in, String part, Function<String, String> value, Budget budget)
      throws IOException, WorkbookProblem {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setXIncludeAware(false);
      var builder = factory.newDocumentBuilder();
      // The parser would print what it finds on the error stream.
      builder.setErrorHandler(null);
      Document document = builder.parse(in);
      NodeList paragraphs = document.getElementsByTagNameNS(WordParts.W, "p");
      for (int i = 0; i < paragraphs.getLength(); i++) {
        fill(texts((Element) paragraphs.item(i)), value);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      TransformerFactory.newDefaultInstance()
          .newTransformer()
          .transform(new DOMSource(document), new StreamResult(bytes));
      return bytes.toByteArray();
    } catch (SAXException e) {
      throw budget.reason(part, e);
    } catch (ParserConfigurationException | TransformerException e) {
      throw new IllegalStateException("the JDK cannot write XML", e);
    }
  }

  /** Of a paragraph, without those of paragraphs in it, as in a text box. */
  private static List<Element> texts(Element paragraph) {
    List<Element> own = new ArrayList<>();
    NodeList all = paragraph.getElementsByTagNameNS(WordParts.W, "t");
    for (int i = 0; i < all.getLength(); i++) {
      Node above = all.item(i).getParentNode();
      while (!"p".equals(above.getLocalName())) above = above.getParentNode();
      if (above.isSameNode(paragraph)) own.add((Element) all.item(i));
    }
    return own;
  }

  /** The run in which a placeholder begins gets the value and keeps its look. */
  private static void fill(List<Element> texts, Function<String, String> value) {
    StringBuilder whole = new StringBuilder();
    for (Element text : texts) whole.append(text.getTextContent());
    if (whole.indexOf("{{") < 0) return;
    List<StringBuilder> parts = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) parts.add(new StringBuilder());
    int[] owner = new int[whole.length()];
    int at = 0;
    for (int i = 0; i < texts.size(); i++) {
      for (int n = texts.get(i).getTextContent().length(); n > 0; n--) owner[at++] = i;
    }
    Matcher name = NAME.matcher(whole);
    int done = 0;
    while (name.find()) {
      String put = value.apply(name.group(1));
      if (put.isEmpty()) continue;
      for (int i = done; i < name.start(); i++) parts.get(owner[i]).append(whole.charAt(i));
      parts.get(owner[name.start()]).append(put);
      done = name.end();
    }
    for (int i = done; i < whole.length(); i++) parts.get(owner[i]).append(whole.charAt(i));
    for (int i = 0; i < texts.size(); i++) {
      texts.get(i).setTextContent(parts.get(i).toString());
      texts.get(i).setAttributeNS(XMLConstants.XML_NS_URI, "xml:space", "preserve");
    }
  }
}
