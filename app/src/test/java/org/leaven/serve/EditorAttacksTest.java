package org.leaven.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leaven.pipeline.BuildOptions;
import org.leaven.source.Json;
import org.leaven.source.Sha256;
import org.leaven.tree.Trees;

/** Nothing that is sent to the editor by others, or that it may not write, changes a file. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditorAttacksTest {
  private static final String MILK = "content/foods/milk.yaml";
  private static final String NEW_TEXT = "name: Stolen\n";

  @TempDir static Path folder;
  private ServeFixture kitchen;
  private Map<String, String> before = Map.of();
  private String key = "";

  @BeforeAll
  void serve() throws Exception {
    Files.writeString(folder.resolve("secret.yaml"), "name: Secret\n");
    kitchen = new ServeFixture(folder.resolve("kitchen"), "/repo/", false);
    kitchen.write("content/.hidden.yaml", "name: Hidden\n");
    kitchen.write("content/.git/config.yaml", "name: Hidden\n");
    kitchen.write("content/note.txt", "a note");
    kitchen.write("content/about.md", "title=About\ntype=page\nstatus=published\n~~~~~~\nText.\n");
    kitchen.write("jbake.properties", "a=b\n");
    Path content = folder.resolve("kitchen/content");
    Files.createSymbolicLink(content.resolve("link.yaml"), folder.resolve("secret.yaml"));
    Files.createSymbolicLink(content.resolve("linked"), folder);
    kitchen.settle();
    key = kitchen.server().editorAddress().map(URI::getQuery).orElseThrow().substring(4);
    before = files();
  }

  @AfterAll
  void stop() throws IOException {
    kitchen.close();
  }

  /** All files but those of the site. */
  private Map<String, String> files() throws IOException {
    Map<String, String> all = new TreeMap<>(Trees.checksums(folder));
    all.keySet().removeIf(path -> path.startsWith("kitchen/target"));
    return all;
  }

  /** Paths of files that are new, gone or different. */
  private Set<String> changed() throws IOException {
    Set<Map.Entry<String, String>> all = new HashSet<>(before.entrySet());
    Set<Map.Entry<String, String>> now = files().entrySet();
    Set<String> changed = new TreeSet<>();
    now.stream().filter(own -> !all.contains(own)).forEach(own -> changed.add(own.getKey()));
    all.stream().filter(own -> !now.contains(own)).forEach(own -> changed.add(own.getKey()));
    return changed;
  }

  /** Sends these very bytes; gives all that comes back. */
  private String raw(byte[] request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      socket.setSoTimeout(20_000);
      try {
        socket.getOutputStream().write(request);
        socket.getOutputStream().flush();
        socket.shutdownOutput();
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      } catch (SocketException e) {
        return ""; // closed while it was being sent to
      }
    }
  }

  private int port() {
    return kitchen.server().address().getPort();
  }

  /**
   * A request to the editor.
   *
   * @param headers that differ from those of the editor's own page; none for one that is left out
   */
  private record Attack(
      String method, String action, Map<String, String> headers, String body, String told) {
    @Override
    public String toString() {
      return told;
    }
  }

  private byte[] bytes(Attack attack) {
    byte[] body = attack.body().getBytes(StandardCharsets.UTF_8);
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Host", "127.0.0.1:" + port());
    headers.put("Origin", "http://127.0.0.1:" + port());
    headers.put("Sec-Fetch-Site", "same-origin");
    headers.put("X-Leaven-Key", key);
    headers.put("Content-Type", "application/json");
    headers.put("Content-Length", String.valueOf(body.length));
    headers.put("Connection", "close");
    headers.putAll(attack.headers());
    headers.values().removeIf(String::isEmpty);
    StringBuilder head = new StringBuilder();
    head.append(attack.method())
        .append(" /repo/-leaven/edit/")
        .append(attack.action().replace("KEY", key));
    head.append(" HTTP/1.1\r\n");
    headers.forEach(
        (name, value) ->
            head.append(name).append(": ").append(value.replace("KEY", key)).append("\r\n"));
    return (head.append("\r\n") + attack.body()).getBytes(StandardCharsets.UTF_8);
  }

  private static String save(String path, String hash, String text) {
    return Json.compact(Map.of("path", path, "hash", hash, "text", text));
  }

  private static String milkHash() {
    String text = ServeFixture.food("milk", "Kept well.");
    return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String saveMilk(String text) {
    return save(MILK, milkHash(), text);
  }

  private static Attack header(String name, String value) {
    return new Attack(
        "POST", "api/save", Map.of(name, value), saveMilk(NEW_TEXT), name + ": " + value);
  }

  private static Attack body(String action, String body) {
    String told = action + " " + body.substring(0, Math.min(100, body.length()));
    return new Attack("POST", "api/" + action, Map.of(), body, told);
  }

  private static Attack method(String method) {
    return new Attack(method, "api/save", Map.of(), saveMilk(NEW_TEXT), method);
  }

  static Stream<Attack> attacks() {
    List<Attack> all = new ArrayList<>();
    for (String method : List.of("GET", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE")) {
      all.add(method(method));
    }
    for (String wrong : List.of("", "x", "0".repeat(32), "null", "KEY,KEY", "KEYa")) {
      all.add(header("X-Leaven-Key", wrong));
    }
    all.add(
        new Attack(
            "POST", "api/save?key=KEY", Map.of("X-Leaven-Key", ""), saveMilk(NEW_TEXT), "query"));
    for (String type :
        List.of(
            "",
            "text/plain",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "application/jsonp",
            "text/plain; application/json",
            "application/json; charset=utf-16")) {
      all.add(header("Content-Type", type));
    }
    for (String origin :
        List.of(
            "http://evil.example", "null", "http://127.0.0.1:1", "https://127.0.0.1", "http://")) {
      all.add(header("Origin", origin));
    }
    for (String site : List.of("cross-site", "same-site", "none", "SAME-ORIGIN ")) {
      all.add(header("Sec-Fetch-Site", site));
    }
    for (String host : List.of("evil.example", "127.0.0.1.evil.example", "192.168.0.1")) {
      all.add(header("Host", host));
    }
    all.add(header("Content-Encoding", "gzip"));
    all.add(header("Content-Length", "2147483647"));
    all.add(header("Content-Length", "99999999999"));
    paths().forEach(path -> all.add(body("save", save(path, milkHash(), NEW_TEXT))));
    paths().forEach(path -> all.add(body("delete", Json.compact(Map.of("path", path)))));
    all.addAll(texts());
    all.addAll(entries());
    all.addAll(uploads());
    return all.stream();
  }

  private static Stream<String> paths() {
    return Stream.of(
        "",
        "../secret.yaml",
        "content/../../secret.yaml",
        "content/foods/../../../secret.yaml",
        "content/foods/..\\..\\..\\secret.yaml",
        "content\\foods\\milk.yaml",
        "/etc/leaven.yaml",
        "content//foods/milk.yaml",
        "content/./foods/milk.yaml",
        "content/link.yaml",
        "content/linked/secret.yaml",
        "content/.hidden.yaml",
        "content/.git/config.yaml",
        "content/note.txt",
        "content/new.yaml",
        "content/foods",
        "content/foods/milk.yaml\u0000.md",
        "content/foods/milk.yaml::$DATA",
        "content/C:milk.yaml",
        "content/x.ftl",
        "jbake.properties",
        "kb.yaml",
        "templates/page.md",
        "target/site/data.json",
        "CONTENT/foods/milk.yaml",
        "file:///content/foods/milk.yaml");
  }

  private static List<Attack> texts() {
    List<Attack> all = new ArrayList<>();
    for (String text :
        List.of(
            "",
            "# nothing\n",
            "name: [",
            "name: a\n\tb: c\n",
            "name: a: b\n",
            "\uFEFFname: Milk\n",
            "name: a\u0007\n",
            "name: *none\n",
            "<<<<<<< HEAD\nname: a\n=======\nname: b\n>>>>>>> other\n",
            "[".repeat(100) + "]".repeat(100),
            "a: &a [x,x,x,x,x,x,x,x,x]\n" + bomb())) {
      all.add(body("save", saveMilk(text)));
    }
    String hash = milkHash();
    String start = "{\"path\":\"" + MILK + "\",\"hash\":\"" + hash + "\",";
    for (String rest :
        List.of(
            "\"text\":\"\\ud800\"}",
            "\"value\":[]}",
            "\"value\":\"text\"}",
            "\"value\":null}",
            "\"value\":{\"name\":\"x\"},\"index\":3}",
            "\"value\":" + "{\"a\":".repeat(60) + "1" + "}".repeat(60) + "}",
            "\"text\":7}",
            "\"text\":\"name: x\\n\"} {}",
            "\"text\":\"name: x\\n\"")) {
      all.add(body("save", start + rest));
    }
    all.add(body("save", "[" + saveMilk(NEW_TEXT) + "]"));
    all.add(body("save", ""));
    all.add(body("save", save(MILK, "", NEW_TEXT)));
    all.add(body("save", save(MILK, Sha256.hex(new byte[0]), NEW_TEXT)));
    all.add(body("save", Json.compact(Map.of("path", MILK, "text", NEW_TEXT))));
    all.add(body("save/", saveMilk(NEW_TEXT)));
    all.add(body("write", saveMilk(NEW_TEXT)));
    return all;
  }

  private static String bomb() {
    StringBuilder all = new StringBuilder();
    for (char c = 'b'; c < 'k'; c++) {
      char last = (char) (c - 1);
      all.append(c).append(": &").append(c).append(" [");
      all.append(("*" + last + ",").repeat(9)).append("*").append(last).append("]\n");
    }
    return all.toString();
  }

  private static List<Attack> entries() {
    List<Attack> all = new ArrayList<>();
    for (String id : List.of("../x", "index", "con", "A B", "milk", "a/b", "x".repeat(65), ".x")) {
      all.add(body("create-entry", Json.compact(Map.of("name", "New", "id", id))));
      all.add(body("rename", Json.compact(Map.of("id", "milk", "to", id))));
    }
    all.add(body("create-entry", "{\"name\":\"...\"}"));
    all.add(body("create-page", "{\"title\":\"About\"}"));
    all.add(body("create-page", "{\"title\":\"../..\"}"));
    all.add(body("rename", "{\"id\":\"nobody\",\"to\":\"cream\"}"));
    all.add(body("delete", "{\"path\":\"content/kb.yaml\"}"));
    return all;
  }

  private static List<Attack> uploads() {
    List<Attack> all = new ArrayList<>();
    String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">%s</svg>";
    for (String content :
        List.of(
            "<html></html>",
            svg.formatted("<script>alert(1)</script>"),
            svg.formatted("<image href=\"https://evil.example/a.png\"/>"),
            svg.formatted("<a href=\"javascript:alert(1)\"><rect/></a>"),
            svg.formatted("<rect onload=\"alert(1)\"/>"),
            "\u0089PNG\r\n\u001a\n",
            "GIF89a",
            "")) {
      all.add(upload(MILK, content));
    }
    String good = svg.formatted("<rect width=\"9\" height=\"9\"/>");
    paths().forEach(path -> all.add(upload(path, good)));
    String noBase64 = Json.compact(Map.of("path", MILK, "name", "a.png", "data", "*"));
    all.add(body("upload", noBase64));
    return all;
  }

  private static Attack upload(String path, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
    String data = Base64.getEncoder().encodeToString(bytes);
    return body("upload", Json.compact(Map.of("path", path, "name", "../a.svg", "data", data)));
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void nothingIsWritten(Attack attack) throws IOException {
    String answer = raw(bytes(attack));
    assertTrue(answer.isEmpty() || answer.matches("(?s)HTTP/1.1 [45].*"), answer);
    assertFalse(answer.matches("(?s)HTTP/1.1 500.*"), answer);
    assertFalse(answer.contains("Secret"), answer);
    assertEquals(Set.of(), changed());
  }

  @Test
  void aBodyOfManyMegabytesIsNotRead() throws IOException {
    String head =
        new String(
            bytes(
                new Attack(
                    "POST",
                    "api/save",
                    Map.of("Transfer-Encoding", "chunked", "Content-Length", ""),
                    "",
                    "")),
            StandardCharsets.UTF_8);
    String chunk = "100000\r\n" + "x".repeat(0x100000) + "\r\n";
    String answer = raw((head + chunk.repeat(20) + "0\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    assertTrue(answer.isEmpty() || answer.startsWith("HTTP/1.1 413"), answer);
    assertEquals(Set.of(), changed());
  }

  @Test
  void theSameRequestFromTheEditorWrites() throws Exception {
    String answer = raw(bytes(body("save", saveMilk("name: Milk, kept\n"))));
    assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
    assertEquals("name: Milk, kept\n", Files.readString(folder.resolve("kitchen").resolve(MILK)));
    assertTrue(raw(bytes(body("undo", "{}"))).startsWith("HTTP/1.1 200"));
    assertEquals(Set.of(), changed());
  }

  @Test
  void othersCannotReachTheEditor(@TempDir Path out) throws Exception {
    ServeOptions serving =
        ServeOptions.of(new BuildOptions(folder.resolve("kitchen"), "", null), out);
    for (ServeOptions own :
        List.of(serving.host("0.0.0.0"), serving.with(ServeOptions.Switch.READ_ONLY, true))) {
      try (SiteServer server = SiteServer.start(own.port(0), outcome -> {})) {
        assertTrue(server.editorAddress().isEmpty());
        server.firstBuild();
      }
    }
  }

  @Test
  void pagesOfOtherOriginsCannotReadTheEditorAlsoWhenTheyMayFrameTheSite(@TempDir Path out)
      throws Exception {
    ServeOptions serving =
        ServeOptions.of(new BuildOptions(folder.resolve("kitchen"), "", null), out)
            .port(0)
            .with(ServeOptions.Switch.EMBEDDABLE, true);
    try (SiteServer server = SiteServer.start(serving, outcome -> {})) {
      server.firstBuild();
      HttpRequest request = HttpRequest.newBuilder(server.editorAddress().orElseThrow()).build();
      HttpResponse<String> answer =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
      assertEquals(200, answer.statusCode());
      assertTrue(answer.headers().firstValue("Access-Control-Allow-Origin").isEmpty());
      String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
      assertTrue(policy.contains("frame-ancestors 'none'"), policy);
    }
  }
}
