package org.leaven.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;

/**
 * Serves a folder below an address, under the strictest policy that a site of Leaven promises to
 * live with, and a page that shows another in a frame.
 */
final class StaticSiteServer implements AutoCloseable {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
          + " connect-src 'self'; font-src 'self'; manifest-src 'self'";
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json",
          "webmanifest", "application/manifest+json",
          "svg", "image/svg+xml",
          "png", "image/png");

  private static final String FRAME = "/.frame?";

  static {
    // else the body of each answer waits 40 ms until its head is acknowledged
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final Path folder;
  private final String base;
  private final Map<String, String> headers;
  private final Queue<String> asked = new ConcurrentLinkedQueue<>();

  /** Serves the folder below a path that begins and ends with a slash. */
  StaticSiteServer(Path folder, String base) throws IOException {
    this(folder, base, Map.of());
  }

  /** The same with more headers on every answer. */
  StaticSiteServer(Path folder, String base, Map<String, String> headers) throws IOException {
    this.headers = headers;
    this.folder = folder.toRealPath();
    this.base = base;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answerOrFail);
    server.start();
  }

  /** Where the folder is to be found, with a slash at its end. */
  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + base;
  }

  /** The paths that were asked for since the last call, below its own. */
  List<String> takeAsked() {
    List<String> paths = List.copyOf(asked);
    asked.clear();
    return paths;
  }

  /** A page with nothing but a frame that shows the given address. */
  static String frame(String attribute, String address) {
    return "<!doctype html><html lang=en><meta charset=utf-8><title>Frame</title>"
        + "<link rel=icon href=data:,><iframe title=Frame width=600 height=900 "
        + attribute
        + " src=\""
        + address
        + "\"></iframe></html>";
  }

  /** Where a page is that shows a page of this server in a frame. */
  String frameAddress(String attribute, String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + FRAME + attribute + "&" + path;
  }

  private void answerOrFail(HttpExchange exchange) throws IOException {
    try (exchange) {
      answer(exchange);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (FRAME.startsWith(path) && path.length() > 1) {
      String[] query = exchange.getRequestURI().getQuery().split("&", 2);
      String page = frame(query[0], address() + query[1]);
      send(exchange, 200, "html", page.getBytes(StandardCharsets.UTF_8));
      return;
    }
    exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
    headers.forEach(exchange.getResponseHeaders()::set);
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    asked.add(path.replaceFirst("^" + Pattern.quote(base), ""));
    Path file = path.startsWith(base) ? file(path.substring(base.length())) : folder;
    if (Files.isRegularFile(file) && file.startsWith(folder)) {
      String name = file.toString();
      send(exchange, 200, name.substring(name.lastIndexOf('.') + 1), Files.readAllBytes(file));
    } else {
      send(exchange, 404, "html", new byte[0]);
    }
  }

  private Path file(String path) {
    String name = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    return folder.resolve(name).normalize();
  }

  private static void send(HttpExchange exchange, int status, String extension, byte[] bytes)
      throws IOException {
    String type = TYPES.getOrDefault(extension, "application/octet-stream");
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
