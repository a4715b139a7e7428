package org.lienthong.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the axis as its captured calls show it, written without the hub's code. */
final class AxisClient {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("ddMMyyyy'T'HHmmss").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI base;
  private final String systemId;
  private final String secret;

  AxisClient(URI base, String systemId, String secret) {
    this.base = base;
    this.systemId = systemId;
    this.secret = secret;
  }

  static AxisClient of(ExchangeHub hub, HubSystem system) {
    return new AxisClient(hub.url(), system.systemId(), system.secret().reveal(String::new));
  }

  /** Name and value of each parameter, in the order to be signed. */
  static Map<String, String> parameters(String... namesAndValues) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      parameters.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return parameters;
  }

  static String stamp(Instant at) {
    return STAMP.format(at) + "+%04d".formatted(at.toEpochMilli() % 1000);
  }

  static String hmac(String secret, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      StringBuilder hex = new StringBuilder();
      for (byte b : mac.doFinal(text.getBytes(StandardCharsets.UTF_8))) {
        hex.append(String.format("%02x", b));
      }
      return hex.toString();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** As the vendor's client writes it: each byte without a leading zero. */
  static String vendorHash(byte[] file) {
    try {
      StringBuilder hex = new StringBuilder();
      for (byte b : MessageDigest.getInstance("SHA-256").digest(file)) {
        hex.append(Integer.toString(b & 0xFF, 16));
      }
      return hex.toString();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  static byte[] withLineEnd(byte[] file) {
    byte[] body = java.util.Arrays.copyOf(file, file.length + 2);
    body[file.length] = '\r';
    body[file.length + 1] = '\n';
    return body;
  }

  /** All headers of a call, signed. */
  Map<String, String> headers(String contentType, Map<String, String> parameters) {
    Map<String, String> signed = new LinkedHashMap<>();
    signed.put("systemid", systemId);
    signed.putAll(parameters);
    signed.putIfAbsent("timestamp", stamp(Instant.now()));
    signed.put("Content-Type", contentType);
    String text =
        signed.entrySet().stream()
            .map(
                one ->
                    "\"XroadVnpt-%s\":\"%s\""
                        .formatted(one.getKey(), one.getValue().replace("\"", "\\\"")))
            .collect(Collectors.joining(",", "{", "}"));
    Map<String, String> headers = new LinkedHashMap<>();
    signed.forEach((name, value) -> headers.put("XroadVnpt-" + name, value));
    headers.put("Content-Type", contentType);
    headers.put("XroadVnpt-sign-header-key", String.join(";", signed.keySet()));
    headers.put("XroadVnpt-sign-header", text);
    headers.put("XroadVnpt-hash-header", hmac(secret, text));
    headers.put("XroadVnpt-version", "3.0.201608");
    return headers;
  }

  HttpRequest request(String call, String method, Map<String, String> headers, BodyPublisher body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + "/" + call)).method(method, body);
    headers.forEach(request::header);
    return request.build();
  }

  HttpResponse<byte[]> raw(String call, String method, Map<String, String> headers, byte[] body)
      throws IOException, InterruptedException {
    return HTTP.send(
        request(call, method, headers, BodyPublishers.ofByteArray(body)),
        BodyHandlers.ofByteArray());
  }

  HttpResponse<InputStream> stream(HttpRequest request) throws IOException, InterruptedException {
    return HTTP.send(request, BodyHandlers.ofInputStream());
  }

  JsonNode post(String call, String... parameters) throws IOException, InterruptedException {
    return json(
        raw(call, "POST", headers("application/json", parameters(parameters)), new byte[0]));
  }

  static JsonNode json(HttpResponse<byte[]> response) {
    return JsonMapper.shared().readTree(response.body());
  }

  /** Sends as the vendor's client does. */
  JsonNode send(MessageType type, byte[] file) throws IOException, InterruptedException {
    Map<String, String> headers = sendHeaders(type, "hash-file", vendorHash(file));
    return json(raw("sendEdoc", "POST", headers, withLineEnd(file)));
  }

  Map<String, String> sendHeaders(MessageType type, String... more) {
    Map<String, String> parameters =
        parameters("servicetype", "eDoc", "messagetype", type.wire(), "from", systemId);
    parameters.putAll(parameters(more));
    return headers("application/octet-stream", parameters);
  }

  JsonNode received(MessageType type, String... more) throws IOException, InterruptedException {
    return list("getReceivedEdocList", type, more);
  }

  JsonNode sent(MessageType type, String... more) throws IOException, InterruptedException {
    return list("getSentEdocList", type, more);
  }

  private JsonNode list(String call, MessageType type, String... more)
      throws IOException, InterruptedException {
    Map<String, String> parameters = parameters("servicetype", "eDoc", "messagetype", type.wire());
    parameters.putAll(parameters(more));
    return json(raw(call, "POST", headers("application/json", parameters), new byte[0]));
  }

  byte[] download(String docId) throws IOException, InterruptedException {
    return raw(
            "downloadEdoc",
            "GET",
            headers("application/json", parameters("docId", docId)),
            new byte[0])
        .body();
  }
}
