package org.leaven.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Serves pages of someone else's, who embeds pieces of a site: from another host, that is, from
 * another site in the browser's eyes, under a policy that lets in the site's script and frames and
 * nothing more.
 */
final class HostServer implements AutoCloseable {
  private final HttpServer server;
  private final String policy;
  private final Map<String, String> files = new ConcurrentHashMap<>();

  /**
   * Serves nothing yet.
   *
   * @param site where the site is, with a slash at its end; several with spaces between
   */
  HostServer(String site) throws IOException {
    policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self' %1$s;"
                .formatted(site)
            + " connect-src %1$s; frame-src %1$s".formatted(site);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Puts a file there and gives its address; {@code .css} and {@code .js} are what they say. */
  String put(String name, String content) {
    files.put("/" + name, content);
    return address() + name;
  }

  /** Where the pages are. */
  String address() {
    return "http://localhost:" + server.getAddress().getPort() + "/";
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String content = files.getOrDefault(path, "");
      String type =
          path.endsWith(".css")
              ? "text/css"
              : path.endsWith(".svg")
                  ? "image/svg+xml"
                  : path.endsWith(".js") ? "text/javascript" : "text/html";
      exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
      exchange.getResponseHeaders().set("Content-Security-Policy", policy);
      byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(
          content.isEmpty() ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
