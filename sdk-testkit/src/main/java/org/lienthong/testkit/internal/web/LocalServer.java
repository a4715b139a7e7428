package org.lienthong.testkit.internal.web;

import java.net.BindException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.ErrorDetail;
import org.lienthong.testkit.ServerStartException;

/**
 * JAX-RS endpoints of CXF behind a Jetty server on 127.0.0.1, each with a bus of its own.
 *
 * <p>CXF's own Jetty transport keeps its servers in a static table by port number, so that two with
 * port 0 would be one; that is why the endpoints sit in a servlet here.
 */
public final class LocalServer implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final int HEADER_BYTES = 256 << 10;
  private static final int PIECE = 64 << 10;
  private static final int MOST_THREADS = 64;
  private static final Duration GRACE = Duration.ofMillis(500);

  private final Server server;
  private final Bus bus;
  private final FrontDoor front;
  private final URI url;

  private LocalServer(Server server, Bus bus, FrontDoor front, URI url) {
    this.server = server;
    this.bus = bus;
    this.front = front;
    this.url = url;
  }

  /**
   * @param name of the threads
   * @param port 0 for a free one
   * @param path of the endpoints, beginning with a slash
   * @param resources of JAX-RS
   * @throws ServerStartException TKIT-001 if the port is taken, TKIT-002 for every other reason
   */
  public static LocalServer start(
      String name, int port, String path, List<?> resources, FrontDoor front) {
    Server server = server(name);
    ServerConnector connector = connector(server, port);
    Bus ofThread = BusFactory.getThreadDefaultBus(false);
    Bus bus = PrivateBus.create();
    try {
      // Parts of CXF ask the thread for a bus, and make one for the process if it has none.
      BusFactory.setThreadDefaultBus(bus);
      front.setHandler(endpoints(bus, path, resources));
      server.setHandler(front);
      server.start();
      URI url = URI.create("http://" + HOST + ":" + connector.getLocalPort() + path);
      return new LocalServer(server, bus, front, url);
    } catch (Exception e) {
      ServerStartException failure = failure(port, e);
      try {
        stop(server, bus);
      } catch (RuntimeException second) {
        failure.addSuppressed(second);
      }
      throw failure;
    } finally {
      BusFactory.setThreadDefaultBus(ofThread);
    }
  }

  private static Server server(String name) {
    QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, 2);
    threads.setName(name);
    threads.setDaemon(true);
    // Half of it passes before calls that wait are interrupted.
    threads.setStopTimeout(2 * GRACE.toMillis());
    return new Server(threads, new ScheduledExecutorScheduler(name + "-timer", true), null);
  }

  private static ServerConnector connector(Server server, int port) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    // Parameters travel as headers, and each of them twice.
    http.setRequestHeaderSize(HEADER_BYTES);
    HttpConnectionFactory connections = new HttpConnectionFactory(http);
    connections.setInputBufferSize(PIECE);
    ServerConnector connector = new ServerConnector(server, 1, 1, connections);
    connector.setHost(HOST);
    connector.setPort(port);
    server.addConnector(connector);
    return connector;
  }

  private static ServletContextHandler endpoints(Bus bus, String path, List<?> resources) {
    ServletHolder servlet = new ServletHolder(new CXFNonSpringServlet(null, bus));
    servlet.setInitParameter("hide-service-list-page", "true");
    servlet.setInitParameter("disable-address-updates", "true");
    servlet.setInitOrder(0);
    ServletContextHandler context = new ServletContextHandler();
    context.addServlet(servlet, "/*");
    JAXRSServerFactoryBean endpoint = new JAXRSServerFactoryBean();
    endpoint.setBus(bus);
    endpoint.setAddress(path);
    endpoint.setServiceBeans(List.copyOf(resources));
    endpoint.create();
    return context;
  }

  private static ServerStartException failure(int port, Exception e) {
    for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return new ServerStartException(
            ErrorDetail.of("TKIT-001", ServerStartException.class, HOST + ":" + port), e);
      }
    }
    return new ServerStartException(
        ErrorDetail.of("TKIT-002", ServerStartException.class, HOST + ":" + port), e);
  }

  public URI url() {
    return url;
  }

  /** Lets calls under way end for half a second, then ends them and all threads. */
  @Override
  public void close() {
    try {
      front.drain(GRACE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      stop(server, bus);
    }
  }

  private static void stop(Server server, Bus bus) {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("Jetty did not stop", e);
    } finally {
      bus.shutdown(true);
    }
  }
}
