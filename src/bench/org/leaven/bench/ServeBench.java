package org.leaven.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;
import org.leaven.serve.RebuildResult;
import org.leaven.serve.ServeOptions;
import org.leaven.serve.SiteServer;

/**
 * {@code bin/bench serve [ENTRIES [EDITS [BROKEN [SEED]]]]}: serves a corpus and edits it. Prints
 * how long it takes until an edit is in the browser's hands, and threads and memory before and
 * after many edits, good and broken ones; fails where the site is not that of a fresh build.
 */
public final class ServeBench {
  private static final int TIMED = 20;
  private static final int WARM = 10;

  private final Path root = Path.of("target/bench-work/serve").toAbsolutePath();
  private final BlockingQueue<RebuildResult> outcomes = new LinkedBlockingQueue<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private final Random random;
  private final int entries;

  private ServeBench(int entries, long seed) {
    this.entries = entries;
    this.random = new Random(seed);
  }

  public static void main(String[] words) throws Exception {
    int entries = words.length > 0 ? Integer.parseInt(words[0]) : 1000;
    int edits = words.length > 1 ? Integer.parseInt(words[1]) : 500;
    int broken = words.length > 2 ? Integer.parseInt(words[2]) : 50;
    long seed = words.length > 3 ? Long.parseLong(words[3]) : System.nanoTime();
    System.out.println(entries + " entries, seed " + seed);
    new ServeBench(entries, seed).run(edits, broken);
  }

  private void run(int edits, int broken) throws Exception {
    Run.delete(root);
    new Corpus(root, entries).dataset();
    BuildOptions order = new BuildOptions(root, "", null);
    ServeOptions serving = ServeOptions.of(order, root.resolve("target/site")).port(0);
    try (SiteServer server = SiteServer.start(serving, outcomes::add)) {
      server.firstBuild();
      await(RebuildResult::isGood);
      time(server, WARM);
      long processor = processorNanos();
      List<Double> times = time(server, TIMED);
      double own = (processorNanos() - processor) / 1e6 / TIMED;
      System.out.printf(
          Locale.ROOT,
          "edit to browser, %d edits: median %.0f ms, least %.0f, most %.0f; of the processor %.0f%n",
          TIMED,
          times.get(TIMED / 2),
          times.get(0),
          times.get(TIMED - 1),
          own);
      String before = state();
      editAtRandom(edits, broken);
      String last = settle(server);
      System.out.println("before: " + before);
      System.out.println("after " + edits + " edits and " + broken + " broken ones: " + state());
      System.out.println("equal to a fresh build: " + isAsFresh(order) + " (" + last + ")");
    }
  }

  /** What the processor has worked for this program, on all cores: other programs add nothing. */
  private static long processorNanos() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
  }

  /** Milliseconds from the edit of an entry until its page says so, sorted. */
  private List<Double> time(SiteServer server, int times) throws Exception {
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      String name = Prose.name(random.nextInt(entries));
      Path file = root.resolve("content/entries/" + name + ".yaml");
      String word = "Seen" + random.nextInt(1_000_000) + "x";
      String text = Files.readString(file).replaceFirst("summary: .*", "summary: " + word);
      Thread.sleep(100);
      long start = System.nanoTime();
      Files.writeString(file, text);
      await(outcome -> outcome.isGood() && !outcome.changed().isEmpty());
      if (!page(server, "entries/" + name + ".html").contains(word)) {
        throw new IllegalStateException("the page of " + name + " does not say " + word);
      }
      millis.add((System.nanoTime() - start) / 1e6);
    }
    return millis.stream().sorted().toList();
  }

  private void editAtRandom(int edits, int broken) throws Exception {
    for (int i = 0; i < edits + broken; i++) {
      boolean isBroken = random.nextInt(edits + broken) < broken;
      int number = random.nextInt(entries);
      Path file = root.resolve("content/entries/" + Prose.name(number) + ".yaml");
      Path more = root.resolve("content/entries/more-" + random.nextInt(20) + ".yaml");
      if (isBroken) {
        Files.writeString(file, "name: [\n");
        await(outcome -> !outcome.isGood());
        write(file, number, i);
        await(RebuildResult::isGood);
        continue;
      }
      switch (random.nextInt(8)) {
        case 0 -> Files.deleteIfExists(more);
        case 1 ->
            Files.writeString(
                more,
                "name: More " + more.getFileName() + i + "\nverdicts: {hip: {verdict: best}}\n");
        case 2 -> Files.writeString(more.resolveSibling("about.md"), about(i));
        case 3 -> put("assets/css/z-mine.css", "h1 { margin: " + i + "px }\n");
        case 4 -> rename(file, number, i);
        default -> write(file, number, i);
      }
      if (random.nextInt(4) > 0) {
        outcomes.poll(random.nextInt(3_000), TimeUnit.MILLISECONDS);
      }
      outcomes.clear();
    }
  }

  private static String about(int edit) {
    return "title=About\ntype=page\nstatus=published\n~~~~~~\nEdit " + edit + ".\n";
  }

  private void put(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void write(Path file, int number, int edit) throws IOException {
    Corpus corpus = new Corpus(root, entries);
    Files.writeString(
        file, corpus.entry(number).replaceFirst("summary: ", "summary: Edit " + edit + ". "));
  }

  /** As editors do it: a new file takes the place of the old one. */
  private void rename(Path file, int number, int edit) throws IOException {
    Path fresh = file.resolveSibling("." + file.getFileName() + ".tmp");
    write(fresh, number, edit);
    Files.move(fresh, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  /** One last edit, and all that came before it has been built. */
  private String settle(SiteServer server) throws Exception {
    outcomes.clear();
    write(root.resolve("content/entries/" + Prose.name(0) + ".yaml"), 0, 99_999);
    while (!page(server, "entries/" + Prose.name(0) + ".html").contains("Edit 99999.")) {
      outcomes.poll(1, TimeUnit.SECONDS);
    }
    return "the last edit is served";
  }

  private void await(Predicate<RebuildResult> wanted) throws InterruptedException {
    RebuildResult outcome = outcomes.poll(60, TimeUnit.SECONDS);
    while (outcome == null || !wanted.test(outcome)) {
      if (outcome == null) {
        throw new IllegalStateException("no outcome of that kind came within a minute");
      }
      outcome = outcomes.poll(60, TimeUnit.SECONDS);
    }
  }

  private String page(SiteServer server, String path) throws Exception {
    URI address = URI.create(server.address() + path);
    return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
  }

  /** What the garbage collector cannot take, and how many threads there are. */
  private static String state() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(100);
    }
    Runtime runtime = Runtime.getRuntime();
    long used = (runtime.totalMemory() - runtime.freeMemory()) / 1024 / 1024;
    return used
        + " MB of heap, "
        + ManagementFactory.getThreadMXBean().getThreadCount()
        + " threads";
  }

  private boolean isAsFresh(BuildOptions order) throws IOException {
    Path served = root.resolve("target/site");
    Path fresh = root.resolveSibling("serve-fresh");
    Run.delete(fresh);
    new Build(order).run(fresh);
    return files(served).equals(files(fresh)) && same(served, fresh);
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.map(file -> folder.relativize(file).toString()).sorted().toList();
    }
  }

  private static boolean same(Path one, Path other) throws IOException {
    for (String path : files(one)) {
      if (Files.isRegularFile(one.resolve(path))
          && Files.mismatch(one.resolve(path), other.resolve(path)) >= 0) {
        System.out.println("another file: " + path);
        return false;
      }
    }
    return true;
  }
}
