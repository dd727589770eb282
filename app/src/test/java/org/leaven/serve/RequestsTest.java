package org.leaven.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.pipeline.BuildOptions;

/** What is asked for is answered, and nothing else is given away. */
class RequestsTest {
  private static final String SECRET = "a secret outside of the site";

  @TempDir static Path folder;
  private static ServeFixture kitchen;

  @BeforeAll
  static void serve() throws Exception {
    Files.writeString(folder.resolve("secret.html"), SECRET);
    kitchen = new ServeFixture(folder.resolve("kitchen"), "/repo/", true);
    kitchen.settle();
    Path site = kitchen.output();
    Files.createSymbolicLink(site.resolve("link.html"), folder.resolve("secret.html"));
    Files.createSymbolicLink(site.resolve("linked"), folder);
    for (String name :
        List.of("a.webmanifest", "a.zip", "a.epub", "a.xml", "a.woff2", "a.unknown")) {
      Files.writeString(site.resolve(name), "<?");
    }
  }

  @AfterAll
  static void stop() throws IOException {
    kitchen.close();
  }

  /** Sends these very bytes; gives all that comes back: nothing where the server hangs up. */
  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (SocketException hungUp) { // before it read all of a request that is too long
      return "";
    }
  }

  private static int port() {
    return kitchen.server().address().getPort();
  }

  private static String rawGet(String path) throws IOException {
    return raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  }

  @Test
  void nothingOutsideOfTheSiteIsGivenAway() throws IOException {
    List<String> paths = new ArrayList<>();
    for (String up :
        List.of("..", "%2e%2e", ".%2e", "..;", "..%00", "%c0%ae%c0%ae", "..%5c", "....//")) {
      for (String slash : List.of("/", "%2f", "%5c", "\\")) {
        String climb = (up + slash).repeat(3);
        paths.add("/repo/" + climb + "secret.html");
        paths.add("/" + climb + "secret.html");
      }
    }
    paths.addAll(
        List.of("/repo/link.html", "/repo/link", "/repo/linked/secret.html", "/repo/.leaven"));
    paths.addAll(List.of("/repo//" + folder + "/secret.html", "/repo/" + folder + "/secret.html"));
    paths.addAll(
        List.of("file://" + folder + "/secret.html", "http://evil/repo/../secret.html", "*"));
    for (String path : paths) {
      String answer = rawGet(path);
      assertTrue(answer.matches("(?s)HTTP/1.1 [34].*"), path + " → " + answer);
      assertFalse(answer.contains(SECRET), path);
    }
  }

  @Test
  void absurdRequestsAreRefusedAndForgotten() throws Exception {
    for (String request :
        List.of(
            "GET /repo/" + "a".repeat(100_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "GET /repo/"
                + "a/".repeat(3_000)
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
            "GET /repo/ HTTP/1.1\r\nHost: localhost\r\nX: " + "y".repeat(200_000) + "\r\n\r\n",
            "GET /repo/%00%ff%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
            "GET /repo/ HTTP/9.9\r\nHost: localhost\r\n\r\n",
            "FROB /repo/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
            "POST /repo/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\nabc",
            "GET /repo/ HTTP/1.1\r\n\r\n",
            "\u0000\u0001\u0002",
            "GET ",
            "")) {
      String answer = raw(request);
      assertTrue(answer.isEmpty() || answer.matches("(?s)HTTP/1.1 (4|5).*"), answer);
    }
    assertEquals(200, kitchen.get("").statusCode());
  }

  @Test
  void namesOfOthersAreNotAnsweredTo() throws IOException {
    String request = "GET /repo/ HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n";
    for (String host : List.of("evil.example", "127.0.0.1.evil.example", "192.168.1.1")) {
      assertTrue(raw(request.formatted(host)).startsWith("HTTP/1.1 403"), host);
    }
    for (String host : List.of("localhost", "127.0.0.1:" + port(), "[::1]", "kitchen.localhost")) {
      assertTrue(raw(request.formatted(host)).startsWith("HTTP/1.1 200"), host);
    }
  }

  @Test
  void onlyLoopbackListens() throws IOException {
    assertTrue(InetAddress.getByName(kitchen.server().address().getHost()).isLoopbackAddress());
    for (NetworkInterface card : NetworkInterface.networkInterfaces().toList()) {
      for (InetAddress address : card.inetAddresses().toList()) {
        if (!address.isLoopbackAddress()) {
          try (Socket socket = new Socket()) {
            InetSocketAddress there = new InetSocketAddress(address, port());
            assertThrows(IOException.class, () -> socket.connect(there, 2_000), there::toString);
          }
        }
      }
    }
  }

  @Test
  void everyFileHasItsType() throws Exception {
    Map<String, String> types =
        Map.of(
            "", "text/html;charset=utf-8",
            "foods/milk", "text/html;charset=utf-8",
            "css/site.css", "text/css;charset=utf-8",
            "js/page.js", "text/javascript;charset=utf-8",
            "schema/kb.schema.json", "application/json;charset=utf-8",
            "a.webmanifest", "application/manifest+json;charset=utf-8",
            "a.xml", "application/xml;charset=utf-8",
            "a.zip", "application/zip",
            "a.epub", "application/epub+zip",
            "a.unknown", "application/octet-stream");
    for (Map.Entry<String, String> type : types.entrySet()) {
      HttpResponse<String> response = kitchen.get(type.getKey());
      assertEquals(200, response.statusCode(), type.getKey());
      assertEquals(type.getValue(), response.headers().firstValue("Content-Type").orElse(""));
      assertEquals("no-store", response.headers().firstValue("Cache-Control").orElse(""));
    }
  }

  @Test
  void unknownPathsGetTheSitesOwnPageAtAnyDepth() throws Exception {
    for (String path : List.of("nothing", "no/such/page.html", "foods/nothing/")) {
      HttpResponse<String> response = kitchen.get(path);
      assertEquals(404, response.statusCode(), path);
      assertTrue(response.body().contains("data-page=\"404.html\""), path);
      assertTrue(response.body().contains("<base href=\"/repo/\">"), path);
      assertTrue(response.body().contains("href=\"css/site.css\""), path);
      assertTrue(response.body().contains("class=\"skip\" href=\"404.html#_main\""), path);
    }
  }

  @Test
  void foldersAreAskedForWithASlashAndTheTopIsFound() throws IOException {
    assertTrue(rawGet("/repo/foods?a=b").contains("Location: /repo/foods/?a=b\r\n"));
    assertTrue(rawGet("/repo").contains("Location: /repo/\r\n"));
    assertTrue(rawGet("/").contains("Location: /repo/\r\n"));
    assertTrue(rawGet("/foods/").startsWith("HTTP/1.1 404"));
  }

  @Test
  void pagesFollowEditsAndFilesDoNot() throws Exception {
    assertTrue(kitchen.get("foods/milk.html").body().contains("-leaven/live.js"));
    String fetched = kitchen.get("foods/milk.html", "Sec-Fetch-Dest", "empty").body();
    assertEquals(Files.readString(kitchen.output().resolve("foods/milk.html")), fetched);
    assertFalse(fetched.contains("-leaven/"));
  }

  @Test
  void aPortThatIsTakenIsSaidOrPassedOver(@TempDir Path other) throws Exception {
    BuildOptions order = new BuildOptions(other, "", null);
    ServeOptions meant = ServeOptions.of(order, other.resolve("out")).port(port());
    AddressException refusal =
        assertThrows(AddressException.class, () -> SiteServer.start(meant, outcome -> {}));
    String said = String.valueOf(refusal.getMessage());
    assertTrue(said.startsWith("port " + port() + " is taken"), said);
    ServeOptions any =
        new ServeOptions(order, other.resolve("out"), "127.0.0.1", port(), false, "/", Set.of());
    try (SiteServer second = SiteServer.start(any, outcome -> {})) {
      assertFalse(second.address().getPort() == port());
    }
  }

  private static int status(Map<String, String> from) throws Exception {
    List<String> headers = new ArrayList<>();
    from.forEach((name, value) -> headers.addAll(List.of("Sec-Fetch-" + name, value)));
    return kitchen.get("search/index.js", headers.toArray(String[]::new)).statusCode();
  }

  @Test
  void pagesOfOtherOriginsMayLinkHereAndNothingElse() throws Exception {
    int there = status(Map.of("Site", "same-origin", "Mode", "no-cors", "Dest", "script"));
    for (String site : List.of("cross-site", "same-site")) {
      assertEquals(403, status(Map.of("Site", site, "Mode", "no-cors", "Dest", "script")));
      assertEquals(403, status(Map.of("Site", site, "Mode", "cors", "Dest", "empty")));
      assertEquals(403, status(Map.of("Site", site, "Mode", "navigate", "Dest", "iframe")));
      assertEquals(there, status(Map.of("Site", site, "Mode", "navigate", "Dest", "document")));
    }
    assertEquals(there, status(Map.of("Site", "none", "Mode", "navigate", "Dest", "document")));
    for (String path : List.of("", "css/site.css", "nothing", "-leaven/live.js")) {
      HttpHeaders headers = kitchen.get(path).headers();
      assertEquals("same-origin", headers.firstValue("Cross-Origin-Resource-Policy").orElse(""));
      assertEquals("SAMEORIGIN", headers.firstValue("X-Frame-Options").orElse(""));
      String policy = headers.firstValue("Content-Security-Policy").orElse("");
      assertTrue(policy.endsWith("; frame-ancestors 'self'"), policy);
    }
  }

  @Test
  void embedsAreTriedWithASwitch(@TempDir Path other) throws Exception {
    BuildOptions order = new BuildOptions(folder.resolve("kitchen"), "", null);
    ServeOptions serving =
        ServeOptions.of(order, other.resolve("out"))
            .port(0)
            .with(ServeOptions.Switch.EMBEDDABLE, true);
    try (SiteServer server = SiteServer.start(serving, outcome -> {})) {
      server.firstBuild();
      HttpRequest request =
          HttpRequest.newBuilder(server.address())
              .headers("Sec-Fetch-Site", "cross-site", "Sec-Fetch-Dest", "iframe")
              .build();
      HttpResponse<String> answer =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
      assertEquals(200, answer.statusCode());
      HttpHeaders headers = answer.headers();
      assertEquals("*", headers.firstValue("Access-Control-Allow-Origin").orElse(""));
      assertEquals("cross-origin", headers.firstValue("Cross-Origin-Resource-Policy").orElse(""));
      assertTrue(headers.firstValue("X-Frame-Options").isEmpty());
      assertTrue(headers.firstValue("Content-Security-Policy").isEmpty());
    }
  }

  @Test
  void thePageForWrongAddressesLeadsToTheSiteThatIsServed() {
    String ours =
        "<head>\n<meta charset=\"utf-8\">%s\n<title>x</title></head><main data-page=\"notfound\">";
    String there = ours.formatted("\n<base href=\"https://example.org/kb/\">");
    String here = ours.formatted("\n<base href=\"/a$1/\">");
    for (String page : List.of(there, ours.formatted(""))) {
      byte[] served = ScriptInjection.atAnyDepth(page.getBytes(StandardCharsets.UTF_8), "/a$1/");
      assertEquals(here, new String(served, StandardCharsets.UTF_8));
    }
    byte[] theirs = "<head></head><main>".getBytes(StandardCharsets.UTF_8);
    assertEquals(theirs, ScriptInjection.atAnyDepth(theirs, "/"));
  }
}
