package org.leaven.serve;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.leaven.editor.Editor;
import org.leaven.editor.EditorResponse;
import org.leaven.source.ProgramFile;

/**
 * Serves the pages of the editor, and passes on requests of those who have the key of this run.
 *
 * <p>A request is a POST of JSON with the key in a header. Pages of other origins cannot send that
 * header without being asked for permission, which they are never given.
 */
final class EditorHandler {
  /** The path of the editor, relative to the site. */
  static final String PATH = "-leaven/edit/";

  private static final String KEY = "X-Leaven-Key";
  private static final String ACTIONS = "api/";

  /** A picture of 10 MB is 13.4 million characters of Base64. */
  private static final int MAX_BYTES = 16 * 1024 * 1024;

  private static final Pattern JSON =
      Pattern.compile("application/json(\\s*;\\s*charset=\"?utf-8\"?)?", Pattern.CASE_INSENSITIVE);

  private static final Pattern FILE = Pattern.compile("[a-z-]+\\.(js|css)");

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:;"
          + " connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private final Editor editor;
  private final String key;

  EditorHandler(Editor editor) {
    this.editor = editor;
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    this.key = HexFormat.of().formatHex(random);
  }

  /** Why a request is not carried out. */
  private record Refusal(int status, String why) {}

  void built(RebuildResult result) {
    editor.built(result.report().problems(), result.took());
  }

  String key() {
    return key;
  }

  /**
   * Answers a request to this machine.
   *
   * @param path below that of the editor
   */
  void answer(String path, Request request, Response response, Callback callback)
      throws IOException {
    HttpFields.Mutable headers = response.getHeaders();
    headers.remove("Access-Control-Allow-Origin"); // also with --embeddable
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    headers.put("Content-Security-Policy", POLICY);
    headers.put("Referrer-Policy", "no-referrer");
    if (path.startsWith(ACTIONS)) {
      act(path.substring(ACTIONS.length()), request, response, callback);
    } else if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
      send(405, "text/plain", "only GET and HEAD are answered here\n", response, callback);
    } else {
      sendFile(path.isEmpty() ? "editor.html" : path, response, callback);
    }
  }

  private void act(String action, Request request, Response response, Callback callback)
      throws IOException {
    Optional<Refusal> refusal = refusal(request);
    if (refusal.isPresent()) {
      send(refusal.get().status(), "text/plain", refusal.get().why() + "\n", response, callback);
      return;
    }
    byte[] body;
    try (InputStream in = Content.Source.asInputStream(request)) {
      body = in.readNBytes(MAX_BYTES + 1);
    }
    EditorResponse reply;
    if (body.length > MAX_BYTES) {
      send(413, "text/plain", "the request is too large\n", response, callback);
      return;
    }
    try {
      reply = editor.answer(action, new String(body, StandardCharsets.UTF_8));
    } catch (IOException e) {
      reply = Editor.failure(e);
    }
    send(reply.status(), "application/json", reply.json(), response, callback);
  }

  private Optional<Refusal> refusal(Request request) {
    HttpFields headers = request.getHeaders();
    String site = headers.get("Sec-Fetch-Site");
    String origin = headers.get(HttpHeader.ORIGIN);
    String own = "http://" + headers.get(HttpHeader.HOST);
    String sent = headers.getValuesList(KEY).size() == 1 ? headers.get(KEY) : "";
    if (!request.getMethod().equals("POST")) {
      return Optional.of(new Refusal(405, "only POST is answered here"));
    }
    if ((site != null && !site.equals("same-origin")) || (origin != null && !origin.equals(own))) {
      return Optional.of(new Refusal(403, "pages of other origins may not edit"));
    }
    if (!MessageDigest.isEqual(bytes(key), bytes(sent))) {
      return Optional.of(new Refusal(401, "open the address that \"leaven serve\" has printed"));
    }
    String type = headers.get(HttpHeader.CONTENT_TYPE);
    if (type == null || !JSON.matcher(type).matches() || headers.contains("Content-Encoding")) {
      return Optional.of(new Refusal(415, "send JSON"));
    }
    return request.getLength() > MAX_BYTES
        ? Optional.of(new Refusal(413, "the request is too large"))
        : Optional.empty();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void sendFile(String name, Response response, Callback callback)
      throws IOException {
    if (!name.equals("editor.html") && !FILE.matcher(name).matches()) {
      send(404, "text/plain", "there is no such file\n", response, callback);
      return;
    }
    try {
      byte[] bytes = ProgramFile.bytes(Editor.class, "web/" + name);
      String type = name.endsWith(".html") ? "html" : name.endsWith(".css") ? "css" : "javascript";
      send(200, "text/" + type, bytes, response, callback);
    } catch (FileNotFoundException e) {
      send(404, "text/plain", "there is no such file\n", response, callback);
    }
  }

  private static void send(
      int status, String type, String text, Response response, Callback callback) {
    send(status, type, bytes(text), response, callback);
  }

  private static void send(
      int status, String type, byte[] bytes, Response response, Callback callback) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, type + ";charset=utf-8");
    response.write(true, ByteBuffer.wrap(bytes), callback);
  }
}
