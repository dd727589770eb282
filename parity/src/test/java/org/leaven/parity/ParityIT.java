package org.leaven.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leaven.cli.Main;
import org.leaven.jbakecompare.SiteComparison;

/**
 * Each folder below {@code src/test/parity} is a JBake site. JBake 2.7.0 bakes it, and so does
 * Leaven: the same files, the same bytes, but for {@link Difference#ALLOWED}.
 */
class ParityIT {
  private static final Path SITES = Path.of("parity", "src", "test", "parity");

  /** The jars that a site's templates or pages need, by the beginnings of their names. */
  private static final Map<String, String[]> ENGINES =
      Map.of(
          "groovy", new String[] {"groovy"},
          "groovy-markup", new String[] {"groovy"},
          "thymeleaf",
              new String[] {
                "thymeleaf", "ognl", "javassist", "attoparser", "unbescape", "commons-lang-"
              },
          "pebble", new String[] {"pebble", "unbescape"},
          "jade",
              new String[] {"jade4j", "commons-jexl", "commons-lang-", "concurrentlinkedhashmap"},
          "asciidoc",
              new String[] {
                "asciidoctorj",
                "jruby",
                "invokebinder",
                "options",
                "backport9",
                "jnr",
                "jffi",
                "jcodings",
                "joni",
                "asm",
                "jzlib",
                "joda",
                "jcommander",
                "dirgra",
                "jitescript"
              });

  /** For pages that JBake holds against the clock; any day between those that they name. */
  private static final String DAY = "2026-11-24";

  /**
   * JBake finds the neighbours of a page among its documents by comparing their tags, and arrays
   * are only equal to themselves. It finds them as long as its database keeps what it once gave
   * out, so until the collector runs: it must do this site first, and no other site asks for
   * neighbours.
   */
  private static final String FIRST = "neighbours";

  @TempDir static Path folder;

  /** The beginnings of the names of the jars for a site's engine. */
  static String[] engines(String site) {
    return ENGINES.getOrDefault(site, new String[0]);
  }

  static List<String> sites() throws IOException {
    try (Stream<Path> sites = Files.list(SITES)) {
      return sites.map(site -> site.getFileName().toString()).sorted().toList();
    }
  }

  @BeforeAll
  static void bakeAll() throws IOException, InterruptedException {
    List<Path> all = new ArrayList<>(List.of(SITES.resolve(FIRST)));
    sites().stream().filter(site -> !site.equals(FIRST)).map(SITES::resolve).forEach(all::add);
    StockSite stock = StockSite.bake(all, folder.resolve("stock"), folder.resolve("jbake.log"));
    for (String site : sites()) {
      bake(site);
    }
    stock.await();
  }

  private static void bake(String site) throws IOException {
    List<String> words = new ArrayList<>(List.of("build", "--as-of", DAY, "--source"));
    words.add(SITES.resolve(site).toAbsolutePath().toString());
    words.add("--output");
    words.add(folder.resolve("leaven").resolve(site).toString());
    if (ENGINES.containsKey(site)) {
      words.add("--classpath");
      words.add(StockSite.jars(ENGINES.get(site)));
    }
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said, true);
    int status = Main.run(out, out, words.toArray(String[]::new));
    assertEquals(0, status, said.toString());
  }

  private static Set<String> files(Path top) throws IOException {
    try (Stream<Path> files = Files.walk(top)) {
      Set<String> names = new TreeSet<>();
      files
          .filter(Files::isRegularFile)
          .forEach(file -> names.add(top.relativize(file).toString()));
      return names;
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sites")
  void theSameFilesWithTheSameBytes(String site) throws IOException {
    Path stock = folder.resolve("stock").resolve(site);
    Path ours = folder.resolve("leaven").resolve(site);
    Set<String> expected = files(stock);
    assertTrue(expected.size() > 1, "JBake wrote next to nothing: " + expected);
    for (Difference allowed : Difference.ALLOWED) {
      if (allowed.isFileOfOurs() && allowed.isOf(site, allowed.file())) {
        expected.add(allowed.file());
      }
    }
    assertEquals(expected, files(ours));
    Map<String, String> wanted = new TreeMap<>();
    Map<String, String> found = new TreeMap<>();
    for (String file : files(stock)) {
      wanted.put(file, settled(site, file, text(stock.resolve(file))));
      found.put(file, text(ours.resolve(file)));
    }
    for (String file : wanted.keySet()) {
      String stocks = wanted.getOrDefault(file, "");
      String own = found.getOrDefault(file, "");
      if (isInSpacesAlone(site, file)) {
        assertNotEquals(stocks, own, file + " does not differ any more");
        stocks = Difference.squeezed(stocks);
        own = Difference.squeezed(own);
      }
      assertEquals(stocks, own, site + "/" + file);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sites")
  void theCommandCompareKnowsTheReasonOfEachDifference(String site) throws IOException {
    Path stock = folder.resolve("stock").resolve(site);
    Path ours = folder.resolve("leaven").resolve(site);
    SiteComparison found = SiteComparison.of(SITES.resolve(site), stock, ours);
    assertTrue(found.isExplained(), found.differences().toString());
    assertEquals(files(stock).size(), found.same() + found.differences().size());
  }

  /** Each byte as one letter, so that no byte gets lost; UTF-8 where a difference is in words. */
  private static String text(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String text = new String(bytes, StandardCharsets.UTF_8);
    boolean isWhole = Arrays.equals(bytes, text.getBytes(StandardCharsets.UTF_8));
    return isWhole ? text : new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static boolean isInSpacesAlone(String site, String file) {
    return Difference.ALLOWED.stream()
        .anyMatch(allowed -> allowed.isOf(site, file) && allowed.isInSpacesAlone());
  }

  private static String settled(String site, String file, String text) {
    String settled = text;
    for (Difference allowed : Difference.ALLOWED) {
      boolean applies = allowed.isOf(site, file) && !allowed.isInSpacesAlone();
      settled = applies ? allowed.settle(settled) : settled;
    }
    return settled;
  }

  @Test
  void jbakeItselfFailedNowhere() throws IOException {
    List<String> failures =
        Files.readAllLines(folder.resolve("jbake.log")).stream()
            .filter(line -> line.contains("Failed to") || line.contains("failed!"))
            .toList();
    assertEquals(List.of(), failures);
  }

  @Test
  void everyDifferenceSaysWhere() throws IOException {
    List<String> all = sites();
    Difference.ALLOWED.forEach(
        allowed -> assertTrue(allowed.site().equals("*") || all.contains(allowed.site())));
  }
}
