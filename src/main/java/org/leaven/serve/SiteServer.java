package org.leaven.serve;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.leaven.pipeline.BuildOptions;

/**
 * A site in a browser that follows the edits: watch → build → tell → show.
 *
 * <p>The site is built into its output as {@code leaven build} does it, and served from there; what
 * follows the edits is put into pages on their way to the browser, and never into a file.
 *
 * <pre>{@code
 * try (SiteServer server = SiteServer.start(Serving.of(order, output), outcome -> {})) {
 *   server.firstBuild();
 *   System.out.println(server.address());
 *   server.join();
 * }
 * }</pre>
 */
public final class SiteServer implements Closeable {
  private static final long LONGEST_BUILD_SECONDS = 30;

  private final ServeOptions serving;
  private final EditQueue queue = new EditQueue();
  private final EventStreams streams;
  private final LocalServer server;
  private final Watcher watch;
  private final Thread rounds;
  private final CountDownLatch first = new CountDownLatch(1);

  private SiteServer(ServeOptions serving, RebuildResult.Listener listener) throws IOException {
    this.serving = serving;
    LiveState board = new LiveState();
    ProblemJson notice = new ProblemJson(serving.order().source());
    this.streams = new EventStreams(board);
    this.server = LocalServer.start(serving, new SiteHandler(serving, board, streams));
    this.watch =
        watch(new WatchedSources(serving.order().source(), serving.order().options()), serving);
    RebuildResult.Listener all =
        outcome -> {
          board.put(outcome.changed(), notice.of(outcome));
          streams.tell();
          listener.told(outcome);
          first.countDown();
        };
    Rebuilder rebuilder = new Rebuilder(serving.order(), serving.output(), all);
    this.rounds = new Thread(new RebuildLoop(queue, rebuilder, all), "leaven-rounds");
  }

  /**
   * Listens, builds, and goes on doing both until closed.
   *
   * @param listener is told of the first build and of each one that follows an edit
   * @throws AddressException when the address cannot be had
   */
  public static SiteServer start(ServeOptions serving, RebuildResult.Listener listener)
      throws IOException {
    SiteServer started = new SiteServer(absolute(serving), listener);
    started.server.repeat(started.streams::knock);
    started.rounds.setDaemon(true);
    started.rounds.start();
    started.queue.add(EditQueue.UNNAMED);
    return started;
  }

  /** Paths that mean the same wherever the program is told to go. */
  private static ServeOptions absolute(ServeOptions serving) {
    BuildOptions order = serving.order();
    Path source = order.source().toAbsolutePath().normalize();
    BuildOptions same =
        new BuildOptions(
            source,
            order.siteUrl(),
            order.asOf(),
            order.editions(),
            order.revision(),
            order.options());
    return serving.building(same, serving.output().toAbsolutePath().normalize());
  }

  private Watcher watch(WatchedSources sources, ServeOptions how) throws IOException {
    Watcher polling = new PollingWatcher(sources, queue);
    Watcher best = how.isPolling() ? polling : new NativeWatcher(sources, queue);
    try {
      best.start();
      return best;
    } catch (UncheckedIOException e) {
      best.close();
      polling.start();
      return polling;
    }
  }

  /** Waits until the sources have been built, or found not to be good. */
  public void firstBuild() throws InterruptedException {
    first.await();
  }

  /** Where the site is. */
  public URI address() {
    String host = serving.host();
    boolean isAny = host.equals("0.0.0.0") || host.equals("::");
    String named = isAny ? ServeOptions.LOOPBACK : host.contains(":") ? "[" + host + "]" : host;
    return URI.create("http://" + named + ":" + server.port() + serving.path());
  }

  /** Waits until the server is closed. */
  public void join() throws InterruptedException {
    server.join();
  }

  /** Stops to watch and to listen; a build that has begun is brought to its end. */
  @Override
  public void close() throws IOException {
    watch.close();
    queue.close();
    try {
      rounds.join(TimeUnit.SECONDS.toMillis(LONGEST_BUILD_SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    streams.close();
    server.close();
  }

  /** Pages that listen at the moment. */
  int listeners() {
    return streams.count();
  }
}
