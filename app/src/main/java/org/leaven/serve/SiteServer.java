package org.leaven.serve;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.leaven.editor.Editor;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;

/**
 * Serves a site locally, rebuilds it after each edit and reloads open browser pages.
 *
 * <p>The site is built as {@code leaven build} does it, and served from its output folder. The
 * live-reload script is inserted into responses, never into files.
 *
 * <pre>{@code
 * try (SiteServer server = SiteServer.start(ServeOptions.of(buildOptions, output), result -> {})) {
 *   server.firstBuild();
 *   System.out.println(server.address());
 *   server.join();
 * }
 * }</pre>
 */
public final class SiteServer implements Closeable {
  private static final long LONGEST_BUILD_SECONDS = 30;

  private final ServeOptions serving;
  private final ChangeDebouncer queue = new ChangeDebouncer();
  private final @Nullable EditorHandler editor;
  private final EventStreams streams;
  private final LocalServer server;
  private final Watcher watcher;
  private final Thread rebuildThread;
  private final CountDownLatch first = new CountDownLatch(1);

  private SiteServer(ServeOptions serving, RebuildResult.Listener listener) throws IOException {
    this.serving = serving;
    LiveState state = new LiveState();
    ProblemJson problemJson = new ProblemJson(serving.buildOptions().source());
    this.streams = new EventStreams(state);
    this.editor = canEdit(serving) ? editor(serving) : null;
    this.server = LocalServer.start(serving, new SiteHandler(serving, state, streams, editor));
    this.watcher =
        startWatcher(
            new WatchedSources(serving.buildOptions().source(), serving.buildOptions().options()),
            serving);
    RebuildResult.Listener all =
        result -> {
          state.put(result.changed(), problemJson.of(result));
          if (editor != null) {
            editor.built(result);
          }
          streams.update();
          listener.onResult(result);
          first.countDown();
        };
    Rebuilder rebuilder = new Rebuilder(serving.buildOptions(), serving.output(), all);
    this.rebuildThread = new Thread(new RebuildLoop(queue, rebuilder, all), "leaven-rebuild");
  }

  private static boolean canEdit(ServeOptions serving) {
    return !serving.has(ServeOptions.Switch.READ_ONLY)
        && AllowedHosts.isLoopback(serving.host())
        && Build.isKnowledgeBase(serving.buildOptions().source());
  }

  private static EditorHandler editor(ServeOptions serving) {
    return new EditorHandler(new Editor(serving.buildOptions()));
  }

  /**
   * Starts the server and the rebuild loop; both run until closed.
   *
   * @param listener receives the result of the first build and of each rebuild
   * @throws AddressException when the server cannot listen at the address
   */
  public static SiteServer start(ServeOptions serving, RebuildResult.Listener listener)
      throws IOException {
    SiteServer started = new SiteServer(absolute(serving), listener);
    started.server.repeat(started.streams::sendHeartbeat);
    started.rebuildThread.setDaemon(true);
    started.rebuildThread.start();
    started.queue.add(ChangeDebouncer.UNNAMED);
    return started;
  }

  /** The options with absolute paths. */
  private static ServeOptions absolute(ServeOptions serving) {
    BuildOptions buildOptions = serving.buildOptions();
    BuildOptions same = buildOptions.from(buildOptions.source().toAbsolutePath().normalize());
    return serving.building(same, serving.output().toAbsolutePath().normalize());
  }

  private Watcher startWatcher(WatchedSources sources, ServeOptions how) throws IOException {
    Watcher polling = new PollingWatcher(sources, queue);
    Watcher best =
        how.has(ServeOptions.Switch.POLLING) ? polling : new NativeWatcher(sources, queue);
    try {
      best.start();
      return best;
    } catch (UncheckedIOException e) {
      best.close();
      polling.start();
      return polling;
    }
  }

  /** Waits until the first build has succeeded or failed. */
  public void firstBuild() throws InterruptedException {
    first.await();
  }

  /** The URL of the site. */
  public URI address() {
    String host = serving.host();
    boolean isAny = host.equals("0.0.0.0") || host.equals("::");
    String named = isAny ? ServeOptions.LOOPBACK : host.contains(":") ? "[" + host + "]" : host;
    return URI.create("http://" + named + ":" + server.port() + serving.path());
  }

  /**
   * The URL of the editor with the key of this run; empty where the sources cannot be edited:
   * others can reach the server, or they are a plain JBake site.
   */
  public Optional<URI> editorAddress() {
    return editor == null
        ? Optional.empty()
        : Optional.of(address().resolve(EditorHandler.PATH + "?key=" + editor.key()));
  }

  /** Waits until the server is closed. */
  public void join() throws InterruptedException {
    server.join();
  }

  /** Stops watching and serving; a running build is completed. */
  @Override
  public void close() throws IOException {
    watcher.close();
    queue.close();
    try {
      rebuildThread.join(TimeUnit.SECONDS.toMillis(LONGEST_BUILD_SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    streams.close();
    server.close();
  }

  /** The number of open event streams. */
  int listeners() {
    return streams.count();
  }
}
