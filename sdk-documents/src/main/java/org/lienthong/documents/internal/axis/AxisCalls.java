package org.lienthong.documents.internal.axis;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;
import org.lienthong.documents.Party;
import org.lienthong.documents.connection.ConnectionException;
import org.lienthong.documents.connection.ConnectionException.Failure;
import tools.jackson.databind.json.JsonMapper;

/** The calls of the axis, each with its answer judged. */
public final class AxisCalls implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final AxisHttp http;
  private final Set<String> passing;
  private final Set<String> duplicate;

  /**
   * @param passing error codes that may be gone at the next attempt
   * @param duplicate error codes that say that a message sent is there already
   */
  public AxisCalls(AxisHttp http, Set<String> passing, Set<String> duplicate) {
    this.http = http;
    this.passing = Set.copyOf(passing);
    this.duplicate = Set.copyOf(duplicate);
  }

  /** The id the axis gave the message. */
  public String sendEdoc(AxisFields fields, Content file, long size) {
    AxisCall call = AxisCall.upload("/sendEdoc", fields, file, size);
    return http.call(
            call,
            size,
            (body, type) -> {
              AxisAnswer answer = AxisAnswer.read(body, row -> {}, null);
              // Our earlier attempt had arrived, and only its answer was lost.
              if (!answer.code().isEmpty() && duplicate.contains(answer.code())) return answer;
              return judge(call, answer);
            })
        .docId();
  }

  public void getReceivedEdocList(AxisFields fields, Consumer<Map<String, String>> rows) {
    ask(AxisCall.post("/getReceivedEdocList", fields, ""), 0, rows);
  }

  public void updateStatus(AxisFields fields) {
    ask(AxisCall.post("/updateStatus", fields, "{}"), 0, row -> {});
  }

  public void getSentEdocList(AxisFields fields, Consumer<Map<String, String>> rows) {
    ask(AxisCall.post("/getSentEdocList", fields, ""), 0, rows);
  }

  /** Any of the three lists of agencies. */
  public void agencies(String name, Consumer<Map<String, String>> rows) {
    ask(AxisCall.post("/" + name, new AxisFields(), ""), 0, rows);
  }

  public long count(String path) {
    AxisCall call = AxisCall.post(path, new AxisFields(), "{}");
    String count = ask(call, 0, row -> {}).count();
    if (!count.matches("[0-9]{1,18}")) {
      throw failed(Failure.UNUSABLE_ANSWER, "DOC-214", null, call, "JSON without a count");
    }
    return Long.parseLong(count);
  }

  /** Sent as the axis's own client writes it, in UTF-8. */
  public void registerAgency(Party body, String parent) {
    Map<String, String> agency = new LinkedHashMap<>();
    agency.put("id", body.id().value());
    if (!parent.isEmpty()) agency.put("pcode", parent);
    agency.put("code", body.id().value());
    agency.put("name", body.name());
    agency.put("mail", body.email());
    agency.put("mobile", body.telephone());
    agency.put("fax", body.fax());
    ask(
        AxisCall.post("/registerAgency", new AxisFields(), JSON.writeValueAsString(agency)),
        0,
        row -> {});
  }

  public void deleteAgency(String code) {
    ask(
        AxisCall.post("/deleteAgency", new AxisFields().with("AgencyCode", code), "{}"),
        0,
        row -> {});
  }

  /** The file itself is the answer; an answer in JSON is a refusal. */
  public void downloadEdoc(AxisFields fields, OutputStream target) throws IOException {
    AxisCall call = AxisCall.get("/downloadEdoc", fields);
    TargetStream guarded = new TargetStream(target);
    fetch(
        call,
        guarded,
        (body, type) -> {
          PushbackInputStream in = new PushbackInputStream(body, 1);
          int first = in.read();
          if (first < 0) throw new IOException("the answer is empty");
          in.unread(first);
          return first == '{' ? refuse(call, in) : copied(in, guarded);
        });
  }

  private static long copied(InputStream in, TargetStream target) throws IOException {
    Content.from(() -> in).copyTo(target);
    return target.count();
  }

  /** The file as base64 inside JSON, decoded while it comes. */
  public void getEdoc(AxisFields fields, OutputStream target) throws IOException {
    AxisCall call = AxisCall.post("/getEdoc", fields, "{}");
    TargetStream guarded = new TargetStream(target);
    fetch(
        call,
        guarded,
        (body, type) -> {
          judge(call, AxisAnswer.read(body, row -> {}, guarded));
          if (guarded.count() == 0) throw new IOException("the answer holds no file");
          return guarded.count();
        });
  }

  private void fetch(AxisCall call, TargetStream target, AxisHttp.Reader<Long> reader)
      throws IOException {
    try {
      http.call(call, 0, reader);
    } catch (ConnectionException e) {
      // A full disk here is not the network's fault.
      IOException local = target.failure();
      if (local != null) throw local;
      throw e;
    }
  }

  private long refuse(AxisCall call, InputStream in) throws IOException {
    judge(call, AxisAnswer.read(in, row -> {}, null));
    throw new IOException("JSON instead of a file");
  }

  private AxisAnswer ask(AxisCall call, long bytes, Consumer<Map<String, String>> rows) {
    return http.call(call, bytes, (body, type) -> judge(call, AxisAnswer.read(body, rows, null)));
  }

  private AxisAnswer judge(AxisCall call, AxisAnswer answer) {
    if (answer.ok()) return answer;
    if (answer.status().isEmpty() && answer.code().isEmpty()) {
      throw failed(Failure.UNUSABLE_ANSWER, "DOC-214", null, call, "JSON without a status");
    }
    if (passing.contains(answer.code())) {
      throw failed(Failure.OVERLOADED, "DOC-215", null, call, answer.code(), answer.description());
    }
    String code = call.file() == null ? "DOC-219" : "DOC-216";
    throw failed(Failure.REFUSED, code, null, call, answer.code(), answer.description());
  }

  private ConnectionException failed(
      Failure failure, String code, @Nullable Throwable cause, AxisCall call, Object... more) {
    return http.failed(failure, code, cause, call, more);
  }

  @Override
  public void close() {
    http.close();
  }
}
