package org.lienthong.testkit.junit;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.OrganizationId;
import org.lienthong.documents.Party;
import org.lienthong.documents.connection.Acknowledgement;
import org.lienthong.documents.connection.Connection;
import org.lienthong.documents.connection.ConnectionException;
import org.lienthong.documents.connection.ConnectionException.Failure;
import org.lienthong.documents.connection.MessageKind;
import org.lienthong.documents.connection.Outbound;
import org.lienthong.documents.connection.Receipt;
import org.lienthong.documents.connection.Waiting;
import org.lienthong.documents.connection.WaitingPage;
import org.w3c.dom.Element;

/** A network of another kind, thrown away after the test: that it fits is what is shown. */
final class SoapConnection implements Connection {
  private final HttpClient client = HttpClient.newHttpClient();
  private final URI gateway;
  private final OrganizationId self;

  SoapConnection(URI gateway, OrganizationId self) {
    this.gateway = gateway;
    this.self = self;
  }

  @Override
  public String name() {
    return "soap";
  }

  @Override
  public boolean reaches(OrganizationId recipient) {
    return true;
  }

  @Override
  public Receipt send(Outbound message) {
    try {
      call(
          "<Send identity=\"%s\" kind=\"%s\" from=\"%s\" to=\"%s\">%s</Send>"
              .formatted(
                  message.identity(),
                  message.kind(),
                  message.from(),
                  message.to().stream().map(OrganizationId::value).collect(Collectors.joining(" ")),
                  Base64.getEncoder().encodeToString(SoapServer.bytes(message.file()))));
    } catch (IOException e) {
      throw failed(Failure.UNUSABLE_ANSWER, e);
    }
    return new Receipt(message.identity());
  }

  @Override
  public WaitingPage waiting(MessageKind kind, String cursor) {
    Element listed = call("<List for=\"%s\" kind=\"%s\"/>".formatted(self, kind));
    List<Waiting> found = new ArrayList<>();
    for (int i = 0; i < listed.getChildNodes().getLength(); i++) {
      Element one = (Element) listed.getChildNodes().item(i);
      found.add(new Waiting(kind, one.getAttribute("id"), one.getAttribute("from")));
    }
    return WaitingPage.of(found);
  }

  @Override
  public void fetch(Waiting message, OutputStream target) throws IOException {
    Element fetched = call("<Fetch id=\"%s\"/>".formatted(message.remoteId()));
    target.write(Base64.getDecoder().decode(fetched.getTextContent()));
  }

  @Override
  public void acknowledge(Waiting message, Acknowledgement answer, String reason) {
    call("<Confirm id=\"%s\"/>".formatted(message.remoteId()));
  }

  private Element call(String body) {
    HttpRequest request =
        HttpRequest.newBuilder(gateway)
            .timeout(Duration.ofMinutes(1))
            .header("Content-Type", "text/xml; charset=utf-8")
            .POST(BodyPublishers.ofString(SoapServer.envelope(body)))
            .build();
    try {
      HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
      Element answer = SoapServer.body(response.body());
      if (answer.getLocalName().equals("Fault")) throw failed(Failure.REFUSED, null);
      return answer;
    } catch (IOException e) {
      throw failed(Failure.UNUSABLE_ANSWER, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(Failure.TIMED_OUT, e);
    }
  }

  private ConnectionException failed(Failure failure, @Nullable Throwable cause) {
    return new ConnectionException(
        failure, ErrorDetail.of("DOC-214", Party.class, name(), gateway, failure), cause);
  }

  @Override
  public void close() {}
}
