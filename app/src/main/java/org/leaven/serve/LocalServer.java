package org.leaven.serve;

import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Configures and runs the Jetty server for use on one machine: few threads, many connections. */
final class LocalServer implements Closeable {
  private static final int MAX_THREADS = 16;
  private static final int IDLE_MILLIS = 30_000;
  private static final long HEARTBEAT_SECONDS = 10;
  private static final int PORTS_TO_TRY = 20;

  /** Names of files may hold a percent sign, and nothing here decodes twice. */
  private static final UriCompliance COMPLIANCE =
      UriCompliance.DEFAULT.with("leaven", Violation.AMBIGUOUS_PATH_ENCODING);

  private final Server server;
  private final ServerConnector connector;

  private LocalServer(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  /**
   * Starts the server.
   *
   * @throws AddressException when the port is taken, or the host is not this machine
   */
  static LocalServer start(ServeOptions serving, Handler handler) throws IOException {
    QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS, 2);
    threads.setName("leaven-serve");
    threads.setDaemon(true);
    Server server = new Server(threads);
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setUriCompliance(COMPLIANCE);
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(serving.host());
    connector.setIdleTimeout(IDLE_MILLIS);
    server.addConnector(connector);
    server.setHandler(handler);
    ErrorHandler errors = new ErrorHandler();
    errors.setShowStacks(false);
    errors.setShowCauses(false);
    server.setErrorHandler(errors);
    open(connector, serving);
    run(server);
    return new LocalServer(server, connector);
  }

  /** Takes the port, or the next free one if any will do. */
  private static void open(ServerConnector connector, ServeOptions serving) throws IOException {
    int tries = serving.isPortMeant() ? 1 : PORTS_TO_TRY;
    for (int i = 0; i <= tries; i++) {
      int port = i == tries ? 0 : serving.port() + i;
      try {
        connector.setPort(port);
        connector.open();
        return;
      } catch (IOException e) {
        if (serving.isPortMeant() || !isTaken(e)) {
          throw new AddressException(refusal(serving, e), e);
        }
      } catch (UnresolvedAddressException e) {
        throw new AddressException(foreign(serving), e);
      }
    }
  }

  private static boolean isTaken(IOException fault) {
    return fault instanceof BindException || fault.getCause() instanceof BindException;
  }

  private static String refusal(ServeOptions serving, IOException fault) {
    String said =
        String.valueOf(
            (isTaken(fault) && fault.getCause() != null ? fault.getCause() : fault).getMessage());
    if (said.contains("assign")) {
      return foreign(serving);
    }
    return said.contains("in use")
        ? "port " + serving.port() + " is taken; name another one, or none, and a free one is found"
        : "cannot listen at port " + serving.port() + " of \"" + serving.host() + "\": " + said;
  }

  private static String foreign(ServeOptions serving) {
    return "\"" + serving.host() + "\" is no address of this machine";
  }

  private static void run(Server server) throws IOException {
    try {
      server.start();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  int port() {
    return connector.getLocalPort();
  }

  /** Runs a task every few seconds until the server stops. */
  void repeat(Runnable work) {
    server
        .getScheduler()
        .schedule(
            () -> {
              work.run();
              if (server.isRunning()) {
                repeat(work);
              }
            },
            HEARTBEAT_SECONDS,
            TimeUnit.SECONDS);
  }

  void join() throws InterruptedException {
    server.join();
  }

  @Override
  public void close() throws IOException {
    try {
      server.stop();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }
}
