package org.lienthong.testkit.internal.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Blocker;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.lienthong.testkit.Fault;
import org.lienthong.testkit.Sleeper;

/** An answer on its way out: noted in the log, then spoiled as the script says. */
final class Answer extends Response.Wrapper {
  private final Faults faults;
  private final Sleeper sleeper;
  private final RequestLog.Entry entry;
  private final boolean dropped;
  private boolean begun;
  private boolean over;

  /** Body bytes that may pass. */
  private long room = Long.MAX_VALUE;

  /** Whether the connection ends instead of the answer. */
  private boolean cut;

  Answer(
      Request request, Response response, Faults faults, Sleeper sleeper, RequestLog.Entry entry) {
    super(request, response);
    this.faults = faults;
    this.sleeper = sleeper;
    this.entry = entry;
    dropped = faults.has(Fault.DropAnswer.class);
  }

  /** What is to be called when the call is over. */
  Callback ending(Callback callback) {
    return Callback.from(
        () -> {
          if (dropped || cut) {
            hangUp(callback);
          } else {
            callback.succeeded();
          }
        },
        callback::failed);
  }

  @Override
  public void write(boolean last, @Nullable ByteBuffer body, Callback callback) {
    ByteBuffer bytes = body == null ? BufferUtil.EMPTY_BUFFER : body;
    if (dropped || over) {
      BufferUtil.clear(bytes);
      callback.succeeded();
      return;
    }
    if (!begun) begin(last, bytes.remaining());
    ByteBuffer part = bytes.slice();
    if (part.remaining() > room) part.limit((int) room);
    BufferUtil.clear(bytes);
    room -= part.remaining();
    over = last || room == 0;
    drip(over && !cut, part, callback);
  }

  private void begin(boolean last, long first) {
    begun = true;
    long length = getHeaders().getLongField(HttpHeader.CONTENT_LENGTH);
    if (length < 0) length = last ? first : -1;
    declare(length, first);
    Object code = getRequest().getAttribute(FrontDoor.ERROR_CODE);
    entry.answered(getStatus(), code == null ? "" : code.toString());
  }

  /**
   * @param length of the whole body; below 0 if unknown
   * @param first bytes of it at hand
   */
  private void declare(long length, long first) {
    if (faults.has(Fault.Empty.class)) {
      setStatus(200);
      getHeaders().put(HttpHeader.CONTENT_LENGTH, 0);
      room = 0;
      return;
    }
    faults
        .first(Fault.Truncate.class)
        .ifPresent(
            fault -> {
              if (length >= 0) getHeaders().put(HttpHeader.CONTENT_LENGTH, length);
              room = fault.bytes();
              cut = true;
            });
    faults
        .first(Fault.WrongLength.class)
        .ifPresent(
            fault -> {
              long declared = Math.max(0, (length < 0 ? first : length) + fault.by());
              getHeaders().put(HttpHeader.CONTENT_LENGTH, declared);
              room = declared;
              cut = fault.by() > 0;
            });
  }

  private void drip(boolean last, ByteBuffer bytes, Callback callback) {
    Fault.SlowDrip fault = faults.first(Fault.SlowDrip.class).orElse(null);
    if (fault == null) {
      super.write(last, bytes, callback);
      return;
    }
    try {
      while (bytes.remaining() > fault.bytes()) {
        ByteBuffer drop = bytes.slice(bytes.position(), fault.bytes());
        bytes.position(bytes.position() + fault.bytes());
        try (Blocker.Callback written = Blocker.callback()) {
          super.write(false, drop, written);
          written.block();
        }
        sleeper.sleep(fault.pause());
      }
      super.write(last, bytes, callback);
    } catch (IOException e) {
      callback.failed(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      callback.failed(e);
    }
  }

  /** Ends the connection instead of the call. */
  void hangUp(Callback callback) {
    getRequest().getConnectionMetaData().getConnection().getEndPoint().close();
    callback.failed(new EofException("ended by a fault"));
  }
}
