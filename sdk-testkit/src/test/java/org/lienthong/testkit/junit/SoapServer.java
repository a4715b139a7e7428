package org.lienthong.testkit.junit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** An invented gateway that speaks SOAP 1.1: one mailbox for each code, messages in base64. */
final class SoapServer implements AutoCloseable {
  private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

  private record Held(String to, String kind, String from, String base64) {}

  private final Map<String, Held> mailbox = new LinkedHashMap<>();
  private final HttpServer server;

  SoapServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/gateway", this::answer);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/gateway");
  }

  static String envelope(String body) {
    return "<s:Envelope xmlns:s=\"" + SOAP + "\"><s:Body>" + body + "</s:Body></s:Envelope>";
  }

  /** The one element inside the body. */
  static Element body(byte[] envelope) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setNamespaceAware(true);
      Element root =
          factory
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(envelope))
              .getDocumentElement();
      return (Element) root.getElementsByTagNameNS(SOAP, "Body").item(0).getFirstChild();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String answer;
      int status = 200;
      try {
        answer = handle(body(exchange.getRequestBody().readAllBytes()));
      } catch (IllegalArgumentException refused) {
        status = 500;
        answer = "<s:Fault><faultstring>" + refused.getMessage() + "</faultstring></s:Fault>";
      }
      byte[] bytes = envelope(answer).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=utf-8");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private synchronized String handle(Element call) {
    String id = call.getAttribute("id");
    return switch (call.getLocalName()) {
      case "Send" -> {
        for (String to : call.getAttribute("to").split(" ", -1)) {
          mailbox.put(
              call.getAttribute("identity") + "@" + to,
              new Held(
                  to, call.getAttribute("kind"), call.getAttribute("from"), call.getTextContent()));
        }
        yield "<Sent/>";
      }
      case "List" ->
          mailbox.entrySet().stream()
              .filter(one -> one.getValue().to().equals(call.getAttribute("for")))
              .filter(one -> one.getValue().kind().equals(call.getAttribute("kind")))
              .map(one -> "<M id=\"" + one.getKey() + "\" from=\"" + one.getValue().from() + "\"/>")
              .collect(Collectors.joining("", "<Listed>", "</Listed>"));
      case "Fetch" -> {
        Held held = mailbox.get(id);
        if (held == null) throw new IllegalArgumentException("unknown");
        yield "<Fetched>" + held.base64() + "</Fetched>";
      }
      case "Confirm" -> {
        mailbox.remove(id);
        yield "<Confirmed/>";
      }
      default -> throw new IllegalArgumentException("no such call");
    };
  }

  static byte[] bytes(org.lienthong.core.Content content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var in = content.open()) {
      in.transferTo(out);
    }
    return out.toByteArray();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
