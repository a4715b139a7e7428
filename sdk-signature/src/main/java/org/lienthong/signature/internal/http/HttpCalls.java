package org.lienthong.signature.internal.http;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Single requests to authorities. Small and own, because the address that was checked must be the
 * one that is connected to, and because nothing may outlive {@link #close}: the JDK's clients offer
 * neither. Thread-safe.
 */
public final class HttpCalls implements Closeable {
  private final AddressRules rules;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  public HttpCalls(AddressRules rules) {
    this.rules = rules;
  }

  public byte[] get(URI address, Duration most, int largest) throws IOException {
    return call(address, "GET", "", new byte[0], most, largest);
  }

  public byte[] post(URI address, String type, byte[] body, Duration most, int largest)
      throws IOException {
    String headers = "Content-Type: " + type + "\r\nContent-Length: " + body.length + "\r\n";
    return call(address, "POST", headers, body, most, largest);
  }

  private byte[] call(
      URI address, String method, String headers, byte[] body, Duration most, int largest)
      throws IOException {
    long deadline = System.nanoTime() + most.toNanos();
    String host = address.getHost();
    boolean secure = "https".equalsIgnoreCase(address.getScheme());
    if (host == null
        || address.getRawUserInfo() != null
        || !(secure || "http".equalsIgnoreCase(address.getScheme()))) {
      throw new IOException("not an http address: " + address);
    }
    int port = address.getPort() >= 0 ? address.getPort() : secure ? 443 : 80;
    String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    Socket plain = connect(bare, port, deadline);
    try (Socket socket = secure ? secured(plain, bare, port, deadline) : plain) {
      String path =
          address.getRawPath() == null || address.getRawPath().isEmpty()
              ? "/"
              : address.getRawPath();
      if (address.getRawQuery() != null) path += "?" + address.getRawQuery();
      String named = address.getPort() >= 0 ? host + ":" + port : host;
      String head =
          method
              + " "
              + path
              + " HTTP/1.1\r\nHost: "
              + named
              + "\r\n"
              + headers
              + "Accept: */*\r\nConnection: close\r\n\r\n";
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      out.write(body);
      out.flush();
      return HttpAnswer.read(new BufferedInputStream(new UntilDeadline(socket, deadline)), largest);
    } finally {
      open.remove(plain);
      plain.close();
    }
  }

  private Socket connect(String host, int port, long deadline) throws IOException {
    IOException failure = new IOException("no address of " + host);
    for (InetAddress address : rules.resolve(host)) {
      Socket socket = new Socket();
      open.add(socket);
      try {
        if (closed) throw new IOException("closed");
        socket.connect(new InetSocketAddress(address, port), left(deadline));
        return socket;
      } catch (IOException e) {
        open.remove(socket);
        socket.close();
        failure = e;
      }
    }
    throw failure;
  }

  private static Socket secured(Socket plain, String host, int port, long deadline)
      throws IOException {
    plain.setSoTimeout(left(deadline));
    SSLSocket socket =
        (SSLSocket)
            ((SSLSocketFactory) SSLSocketFactory.getDefault())
                .createSocket(plain, host, port, true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  private static int left(long deadline) throws SocketTimeoutException {
    long millis = (deadline - System.nanoTime()) / 1_000_000;
    if (millis <= 0) throw new SocketTimeoutException("no answer in time");
    return (int) Math.min(millis, Integer.MAX_VALUE);
  }

  /** Breaks off what is under way. */
  @Override
  public void close() throws IOException {
    closed = true;
    for (Socket socket : open) socket.close();
  }

  /** A server that sends one byte a minute must not keep us for a day. */
  private static final class UntilDeadline extends FilterInputStream {
    private final Socket socket;
    private final long deadline;

    UntilDeadline(Socket socket, long deadline) throws IOException {
      super(socket.getInputStream());
      this.socket = socket;
      this.deadline = deadline;
    }

    @Override
    public int read() throws IOException {
      socket.setSoTimeout(left(deadline));
      return super.read();
    }

    @Override
    public int read(byte[] into, int offset, int count) throws IOException {
      socket.setSoTimeout(left(deadline));
      return super.read(into, offset, count);
    }
  }
}
