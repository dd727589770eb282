package org.leaven.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;
import org.leaven.pipeline.BuildReport;

/** The manual, baked by Leaven from {@code docs/}. */
class ManualTest {
  private static final Path DOCS = Path.of("docs");
  private static final Path WAYS = Path.of("src/manual/templates/part/ways.ftl");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\.md(?:#[^)]*)?\\)");
  private static final Pattern WAY = Pattern.compile("\\[\"([^\"]+)\", \"");

  @Test
  void everyLinkOfItLeadsSomewhere() throws IOException {
    BuildReport report = new Build(new BuildOptions(Path.of("src", "manual"), "", null)).check();
    assertEquals(List.of(), report.problems());
    assertTrue(report.pages() > pages(DOCS).size(), "pages");
  }

  @Test
  void everyPageIsOnTheFrontPageAndInTheWays() throws IOException {
    Set<String> pages = pages(DOCS);
    pages.remove("index");
    pages.add("decisions/index");
    assertEquals(pages, found(LINK, DOCS.resolve("index.md")));
    Set<String> ways = found(WAY, WAYS);
    ways.remove("index");
    assertEquals(pages, ways);
  }

  @Test
  void everyDecisionIsListedAndHasANumberOfItsOwn() throws IOException {
    Path folder = DOCS.resolve("decisions");
    Set<String> decisions = pages(folder);
    decisions.remove("index");
    assertEquals(decisions, found(LINK, folder.resolve("index.md")));
    Set<String> numbers =
        decisions.stream().map(name -> name.substring(0, 4)).collect(Collectors.toSet());
    assertEquals(decisions.size(), numbers.size(), decisions.toString());
  }

  /** The manual is read on GitHub, too, where a header would be shown. */
  @Test
  void noPageHasAHeader() throws IOException {
    for (String page : pages(DOCS)) {
      String text = Files.readString(DOCS.resolve(page + ".md"));
      assertTrue(text.startsWith("# "), page);
    }
  }

  private static Set<String> pages(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".md"))
          .map(name -> name.substring(0, name.length() - ".md".length()))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Set<String> found(Pattern pattern, Path file) throws IOException {
    return pattern
        .matcher(Files.readString(file))
        .results()
        .map((MatchResult result) -> result.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
