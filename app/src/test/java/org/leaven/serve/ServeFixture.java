package org.leaven.serve;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.leaven.pipeline.BuildOptions;
import org.leaven.source.SiteOptions;

/** A small knowledge base that is served, and what became of its edits. */
public final class ServeFixture implements AutoCloseable {
  private static final long LONGEST_WAIT_SECONDS = 60;

  /** Longer than the watch takes to look again. */
  private static final long CALM_MILLIS = 700;

  private static final String HEAD =
      """
      id: kitchen
      title: Kitchen
      verdicts:
        good: {label: Good, polarity: positive}
        bad: {label: Bad, polarity: negative, needs-reason: true}
      topics:
        fridge: {label: The fridge, reasons: {bad: It spoils there.}}
        shelf: {label: The shelf, reasons: {bad: It spoils there.}}
      """;

  private final Path root;
  private final SiteServer server;
  private final BlockingQueue<RebuildResult> outcomes = new LinkedBlockingQueue<>();
  private final HttpClient client = HttpClient.newHttpClient();

  /** Serves at a free port. */
  public ServeFixture(Path root) throws Exception {
    this(root, "/", false);
  }

  /** Serves below a path, under the strict policy if that is wanted. */
  public ServeFixture(Path root, String path, boolean isStrict) throws Exception {
    this(root, path, isStrict, SiteOptions.DEFAULT);
  }

  /** Serves a site with other options. */
  ServeFixture(Path root, SiteOptions options) throws Exception {
    this(root, "/", false, options);
  }

  private ServeFixture(Path root, String path, boolean isStrict, SiteOptions options)
      throws Exception {
    this.root = root;
    write("content/kb.yaml", HEAD);
    for (String food : List.of("bread", "milk", "rice")) {
      write("content/foods/" + food + ".yaml", food(food, "Kept well."));
    }
    ServeOptions serving =
        ServeOptions.of(new BuildOptions(root, "", null).with(options), output())
            .port(0)
            .below(path)
            .with(ServeOptions.Switch.STRICT, isStrict);
    this.server = SiteServer.start(serving, outcomes::add);
    this.server.firstBuild();
    await(RebuildResult::isGood);
  }

  /** The text of an entry. */
  public static String food(String name, String summary) {
    return "name: "
        + name
        + "\nsummary: "
        + summary
        + "\nverdicts:\n  fridge: {verdict: good}\n  shelf: {verdict: bad}\n";
  }

  /**
   * Waits until nothing is built any more: the system may still tell of files that were there
   * before, and what a test puts into the output by hand would not outlive another build.
   */
  void settle() throws InterruptedException {
    RebuildResult last;
    do {
      last = outcomes.poll(CALM_MILLIS, TimeUnit.MILLISECONDS);
    } while (last != null);
  }

  /** The next outcome, if one comes before the watch has looked again. */
  Optional<RebuildResult> next() throws InterruptedException {
    return Optional.ofNullable(outcomes.poll(CALM_MILLIS, TimeUnit.MILLISECONDS));
  }

  public Path output() {
    return root.resolve("target/site");
  }

  /** Writes a file of the sources. */
  public Path write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  SiteServer server() {
    return server;
  }

  public String address(String path) {
    return server.address() + path;
  }

  public String editorAddress() {
    return server.editorAddress().orElseThrow().toString();
  }

  HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(path)));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  /** Waits for an outcome for a while, and forgets it. */
  void pause(int millis) throws InterruptedException {
    outcomes.poll(millis, TimeUnit.MILLISECONDS);
  }

  /** Waits for an outcome, past others. */
  public RebuildResult await(Predicate<RebuildResult> wanted) throws InterruptedException {
    while (true) {
      RebuildResult outcome = outcomes.poll(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
      if (outcome == null) {
        throw new AssertionError("nothing of that kind came");
      }
      if (wanted.test(outcome)) {
        return outcome;
      }
    }
  }

  /** Waits until an outcome has changed a file of the site. */
  public RebuildResult awaitChange(String path) throws InterruptedException {
    return await(outcome -> outcome.changed().contains(path));
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
