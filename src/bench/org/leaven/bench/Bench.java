package org.leaven.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The one command: {@code bin/bench [-n ROUNDS] [-c NAME]… [SIZE …]}. Each round runs every
 * contestant once, or those alone that are named ({@code -c "hugo entries" -c "leaven entries"}),
 * so that a busy machine is busy for all of them; what counts is the median of the rounds' ratios.
 *
 * <p>Hugo is run where it is installed, and stock JBake where the variable {@code JBAKE} holds a
 * class path for it.
 */
public final class Bench {
  private interface Before {
    void prepare(Path output) throws IOException, InterruptedException;
  }

  /** A program, the folder it builds, and what is done before each of its runs. */
  private record Contestant(String name, List<String> command, Path folder, Before before) {}

  private final Path work = Path.of("target/bench-work").toAbsolutePath();
  private final String leaven = Path.of("bin/leaven").toAbsolutePath().toString();
  private final int rounds;
  private final List<String> names;

  private Bench(int rounds, List<String> names) {
    this.rounds = rounds;
    this.names = names;
  }

  public static void main(String[] words) throws Exception {
    List<String> left = new ArrayList<>(Arrays.asList(words));
    int rounds = 5;
    List<String> names = new ArrayList<>();
    while (left.size() > 1 && left.get(0).startsWith("-")) {
      if (left.get(0).equals("-n")) {
        rounds = Integer.parseInt(left.get(1));
      } else {
        names.add(left.get(1));
      }
      left.subList(0, 2).clear();
    }
    List<String> sizes = left.isEmpty() ? List.of("40", "1000", "10000") : left;
    for (String size : sizes) {
      new Bench(rounds, names).run(Integer.parseInt(size));
    }
  }

  private void run(int size) throws Exception {
    List<Contestant> contestants =
        contestants(size).stream()
            .filter(each -> names.isEmpty() || names.contains(each.name()))
            .toList();
    Map<String, List<Run>> runs = new LinkedHashMap<>();
    contestants.forEach(each -> runs.put(each.name(), new ArrayList<>()));
    for (int round = 0; round < rounds; round++) {
      for (Contestant each : contestants) {
        Path output = work.resolve("out/" + each.name().replace(' ', '-') + "-" + size);
        Files.createDirectories(output.getParent());
        each.before().prepare(output);
        List<String> command =
            each.command().stream().map(word -> word.replace("{out}", output.toString())).toList();
        runs.get(each.name()).add(Run.of(command, each.folder()));
      }
    }
    print(size, runs);
  }

  private List<Contestant> contestants(int size) throws IOException {
    List<String> build = List.of(leaven, "build", "--source", ".", "--output", "{out}");
    List<String> hugo = List.of("hugo", "--quiet", "-d", "{out}");
    Path plain = corpus("jbake", size);
    Path data = corpus("dataset", size);
    List<Contestant> contestants = new ArrayList<>();
    if (isInstalled("hugo")) {
      contestants.add(new Contestant("hugo", hugo, corpus("hugo", size), Bench::cold));
      contestants.add(
          new Contestant("hugo entries", hugo, corpus("hugoEntries", size), Bench::cold));
    }
    String jbake = System.getenv("JBAKE");
    if (jbake != null && size <= 1000) {
      List<String> stock =
          List.of("java", "-cp", jbake, "org.jbake.launcher.Main", "-b", ".", "{out}", "--reset");
      contestants.add(new Contestant("jbake", stock, plain, Bench::cold));
    }
    contestants.add(new Contestant("leaven", build, plain, Bench::cold));
    contestants.add(
        new Contestant("leaven unchanged", build, plain, output -> rebuild(output, plain)));
    Path page = plain.resolve("content/" + Prose.folder(0) + "/" + Prose.name(0) + ".md");
    contestants.add(
        new Contestant(
            "leaven after an edit",
            build,
            plain,
            output -> {
              rebuild(output, plain);
              edit(page);
            }));
    contestants.add(new Contestant("leaven entries", build, data, Bench::cold));
    return contestants;
  }

  /** Nothing is left of an earlier run, caches included. */
  private static void cold(Path output) throws IOException {
    Run.delete(output);
    String name = output.getFileName().toString();
    for (String left : List.of(".leaven", ".leaven.cache", ".leaven.lock")) {
      Run.delete(output.resolveSibling("." + name + left));
    }
  }

  /** Builds once more, outside the time that counts, and lets the edit before it grow old. */
  private void rebuild(Path output, Path source) throws IOException, InterruptedException {
    Thread.sleep(200);
    Run.of(List.of(leaven, "build", "--output", output.toString()), source);
  }

  private static void edit(Path page) throws IOException {
    Files.writeString(page, "One more.\n", StandardOpenOption.APPEND);
  }

  private Path corpus(String kind, int size) throws IOException {
    Path root = work.resolve(kind + "/" + size);
    Run.delete(root);
    Corpus corpus = new Corpus(root, size);
    switch (kind) {
      case "jbake" -> corpus.jbake();
      case "hugo" -> corpus.hugo();
      case "dataset" -> corpus.dataset();
      default -> corpus.hugoEntries();
    }
    return root;
  }

  private static boolean isInstalled(String program) {
    return Arrays.stream(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
  }

  /** The median of the rounds' ratios. */
  private static String ratio(List<Run> own, List<Run> base, ToDoubleFunction<Run> what) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < Math.min(own.size(), base.size()); i++) {
      ratios.add(what.applyAsDouble(own.get(i)) / what.applyAsDouble(base.get(i)));
    }
    return ratios.isEmpty() ? "–" : String.format(Locale.ROOT, "%.3f", median(ratios));
  }

  private static void print(int size, Map<String, List<Run>> runs) {
    System.out.printf(
        Locale.ROOT,
        "%n| %,d pages | s | CPU s | CPU ms a page | MB | ÷ Hugo | CPU ÷ Hugo | ÷ JBake |%n",
        size);
    System.out.println("|---|---|---|---|---|---|---|---|");
    runs.forEach(
        (name, own) -> {
          double cpu = median(own.stream().map(Run::cpuSeconds).toList());
          List<Run> hugo =
              runs.getOrDefault(name.endsWith("entries") ? "hugo entries" : "hugo", List.of());
          System.out.printf(
              Locale.ROOT,
              "| %s | %.2f | %.2f | %.2f | %.0f | %s | %s | %s |%n",
              name,
              median(own.stream().map(Run::seconds).toList()),
              cpu,
              cpu * 1000 / size,
              median(own.stream().map(Run::peakMb).toList()),
              ratio(own, hugo, Run::seconds),
              ratio(own, hugo, Run::cpuSeconds),
              ratio(own, runs.getOrDefault("jbake", List.of()), Run::seconds));
        });
  }
}
