package org.leaven.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;
import org.leaven.pipeline.BuildReport;
import org.leaven.pipeline.Edition;

/**
 * The recipes of the manual for web servers, each in the server it is for, where that is installed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(BrowserExtension.class)
class HostRecipesIT {
  private final HttpClient client = HttpClient.newHttpClient();
  private Path folder;
  private Path site;

  /** A web server: what surrounds its recipe in a test, and how it is started. */
  private enum Recipe {
    NGINX("nginx", "nginx -p {dir} -c {conf} -e {dir}/errors"),
    APACHE("apache2", "apache2 -X -f {conf}"),
    CADDY("caddy", "caddy run --adapter caddyfile --config {conf}");

    private final String program;
    private final String command;

    Recipe(String program, String command) {
      this.program = program;
      this.command = command;
    }

    String language() {
      return this == CADDY ? "caddyfile" : this == APACHE ? "apache" : "nginx";
    }

    String around(String recipe, int port) {
      return switch (this) {
        case NGINX ->
            "daemon off; pid nginx.pid; events {} http { include /etc/nginx/mime.types;"
                + " access_log off; client_body_temp_path t1; proxy_temp_path t2; fastcgi_temp_path"
                + " t3; uwsgi_temp_path t4; scgi_temp_path t5;\n"
                + recipe.replace("8080", Integer.toString(port))
                + "}";
        case APACHE ->
            Stream.of(
                        "mpm_event",
                        "authz_core",
                        "alias",
                        "deflate",
                        "dir",
                        "filter",
                        "headers",
                        "mime")
                    .map(
                        name ->
                            "LoadModule "
                                + name
                                + "_module /usr/lib/apache2/modules/mod_"
                                + name
                                + ".so\n")
                    .reduce("", String::concat)
                + "ServerName localhost\nPidFile {dir}/pid\nErrorLog {dir}/errors\nTypesConfig"
                + " /etc/mime.types\nUser www-data\nGroup www-data\nListen 127.0.0.1:"
                + port
                + "\n"
                + recipe;
        case CADDY ->
            "{\n  admin off\n  auto_https off\n}\n"
                + recipe.replace("8080", Integer.toString(port));
      };
    }
  }

  @BeforeAll
  void build(@TempDir Path temporary) throws IOException {
    folder = temporary;
    site = folder.resolve("site");
    Set<Edition> editions = Set.of(Edition.SITE, Edition.API, Edition.EMBED);
    BuildReport report =
        new Build(new BuildOptions(Path.of("."), "", null, editions, "")).run(site);
    assertTrue(report.isGood(), report.problems().toString());
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    try (Stream<Path> all = Files.walk(site)) {
      for (Path path : all.toList()) {
        String rights = Files.isDirectory(path) ? "rwxr-xr-x" : "rw-r--r--";
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
      }
    }
  }

  private static Optional<Path> find(String program) {
    String folders = Optional.ofNullable(System.getenv("PATH")).orElse("") + ":/usr/sbin";
    return Stream.of(folders.split(File.pathSeparator, -1))
        .map(each -> Path.of(each, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static String recipe(Recipe recipe) throws IOException {
    String manual = Files.readString(Path.of("docs/publishing.md"));
    Pattern block = Pattern.compile("(?s)\n```" + recipe.language() + "\n(.*?)\n```\n");
    Matcher found = block.matcher(manual);
    assertTrue(found.find(), "no recipe for " + recipe);
    return found.group(1);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private Process start(Recipe recipe, Path program, String portal, int port)
      throws IOException, InterruptedException {
    Path dir = Files.createDirectories(folder.resolve(recipe.program));
    Path conf = dir.resolve("conf");
    String written =
        recipe
            .around(recipe(recipe), port)
            .replace("/srv/kb", site.toString())
            .replace("https://portal.example", portal)
            .replace("{dir}", dir.toString());
    Files.writeString(conf, written + "\n");
    List<String> command =
        Stream.of(recipe.command.split(" ", -1))
            .map(word -> word.equals(recipe.program) ? program.toString() : word)
            .map(word -> word.replace("{dir}", dir.toString()).replace("{conf}", conf.toString()))
            .toList();
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("HOME", dir.toString());
    Process process = builder.redirectOutput(dir.resolve("output").toFile()).start();
    for (int i = 0; i < 200 && process.isAlive(); i++) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        if (socket.isConnected()) {
          return process;
        }
      } catch (IOException e) {
        Thread.sleep(50);
      }
    }
    process.destroy();
    throw new IOException(recipe + " did not start: " + Files.readString(dir.resolve("output")));
  }

  private HttpResponse<String> get(String address, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  @ParameterizedTest
  @EnumSource(Recipe.class)
  void theServerDoesWhatTheRecipePromises(Recipe recipe, TestBrowser browser)
      throws IOException, InterruptedException {
    Optional<Path> program = find(recipe.program);
    assumeTrue(program.isPresent(), "not tested: " + recipe.program + " is not installed");
    int port = freePort();
    String top = "http://127.0.0.1:" + port + "/advice/";
    try (HostServer portal = new HostServer(top)) {
      String origin = portal.address().replaceFirst("/$", "");
      Process process = start(recipe, program.orElseThrow(), origin, port);
      try {
        checkAnswers(top);
        checkPages(browser, top, portal);
      } finally {
        process.destroy();
        process.waitFor(5, TimeUnit.SECONDS);
      }
    }
  }

  private void checkAnswers(String top) throws IOException, InterruptedException {
    HttpResponse<String> home = get(top);
    assertEquals(200, home.statusCode());
    assertEquals("text/html; charset=utf-8", header(home, "content-type").toLowerCase(Locale.ROOT));
    assertEquals("no-cache", header(home, "cache-control"));
    assertEquals("nosniff", header(home, "x-content-type-options"));
    assertTrue(header(home, "content-security-policy").contains("teams.microsoft.com"));
    assertEquals("", header(home, "access-control-allow-origin"));
    String redirect = header(get(top.replaceFirst("/$", "")), "location");
    assertTrue(redirect.endsWith("/advice/"), redirect);
    for (String shared :
        List.of(
            "api/v1/index.json",
            "fragments/compare.html",
            "css/site.css",
            "de/fragments/compare.html")) {
      HttpResponse<String> answer = get(top + shared);
      assertEquals(200, answer.statusCode(), shared);
      assertEquals("*", header(answer, "access-control-allow-origin"), shared);
    }
    HttpResponse<String> missing = get(top + "no/such/page.html");
    assertEquals(404, missing.statusCode());
    assertTrue(missing.body().contains("data-page=\"notfound\""), missing.body());
    for (String text : List.of("index.html", "css/site.css", "js/page.js")) {
      HttpResponse<String> packed = get(top + text, "Accept-Encoding", "gzip");
      assertEquals("gzip", header(packed, "content-encoding"), text);
      HttpResponse<String> again =
          get(top + text, "Accept-Encoding", "gzip", "If-None-Match", header(packed, "etag"));
      assertEquals(304, again.statusCode(), text + " " + header(packed, "etag"));
    }
  }

  private static void checkPages(TestBrowser browser, String top, HostServer portal) {
    Page page = browser.page();
    page.navigate(top);
    page.locator("main [role=combobox]").fill("situps");
    assertThat(page.locator("[role=option]").first()).containsText("Sit-ups");
    portal.put("favicon.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>");
    page.navigate(
        portal.put(
            "host.html",
            "<!doctype html><html lang=en><meta charset=utf-8><title>Portal</title>"
                + "<link rel=icon href=favicon.svg><script src='"
                + top
                + "embed.js' defer></script>"
                + EmbedHosts.embed("topics/lower-back-pain", "mode=inline")
                + EmbedHosts.embed("search", "")));
    EmbedHosts.await(page);
    assertThat(page.locator("leaven-embed[mode=inline] [data-entry=plank]").first()).isVisible();
    assertThat(EmbedHosts.frame(page, "search").locator("[role=combobox]")).isVisible();
  }
}
