package org.leaven.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;
import org.leaven.pipeline.BuildReport;
import org.leaven.pipeline.Edition;

/** What one language says and another does not is named; knowledge bases in two are clean. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LanguagesVerificationTest {
  private static final String TEA = "teas/green.html";

  private Path folder;
  private Path source;
  private Path site;

  /** Damage to a page, and words of the finding that names it. */
  private record Damage(String page, String act, Consumer<Document> change, String finding) {}

  @BeforeAll
  void build(@TempDir Path temporary) throws IOException {
    folder = temporary;
    source = copy("shay", "");
    site = built(source);
  }

  private Path copy(String name, String settings) throws IOException {
    Path from = Path.of("core/src/test/kb", name);
    Path to = folder.resolve(name);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.resolveSibling("."));
        Files.copy(file, copy);
      }
    }
    Files.writeString(to.resolve("jbake.properties"), settings);
    return to;
  }

  private static Path built(Path source) throws IOException {
    Path site = source.resolve("target/site");
    BuildOptions options =
        new BuildOptions(
            source,
            "https://example.org/",
            null,
            EnumSet.complementOf(EnumSet.of(Edition.ALL)),
            "");
    BuildReport report = new Build(options).run(site);
    assertEquals(List.of(), report.problems());
    return site;
  }

  private List<Finding> findings(Path ofSource, Path beside) throws IOException {
    return new Verification(ofSource).run(ofSource.resolve("target/site"), beside).findings();
  }

  @Test
  void anArabicKnowledgeBaseIsCleanInEachEdition() throws IOException {
    assertEquals(List.of(), findings(source, Edition.folder(site)));
    for (String name : List.of("shay.pdf", "shay.en.pdf", "shay.epub", "shay.en.html")) {
      assertTrue(Files.exists(Edition.folder(site).resolve(name)), name);
    }
    Element html = page("index.html").child(0);
    assertEquals("ar rtl", html.attr("lang") + " " + html.attr("dir"));
    Element english = page("en/index.html").child(0);
    assertEquals("en ltr", english.attr("lang") + " " + english.attr("dir"));
    assertEquals(
        List.of("10 دقائق", "دقيقتان", "3 مرات في اليوم"),
        page(TEA).select("[data-dose]").eachText().stream()
            .map(text -> text.replace("المدة: ", ""))
            .toList());
  }

  @Test
  void aJapaneseKnowledgeBaseIsCleanInEachEdition() throws IOException {
    Path japanese = copy("tee", "kb.pdf.fonts=japanese.ttf\n");
    Files.copy(
        Path.of("core/src/test/fonts/Japanese-subset.ttf"), japanese.resolve("japanese.ttf"));
    Path built = built(japanese);
    assertEquals(List.of(), findings(japanese, Edition.folder(built)));
    assertTrue(Files.exists(Edition.folder(built).resolve("tee.de.pdf")));
  }

  private Document page(String path) throws IOException {
    return Jsoup.parse(Files.readString(site.resolve(path)));
  }

  private static Consumer<Document> removed(String selector) {
    return page -> page.expectFirst(selector).remove();
  }

  private static Consumer<Document> told(String selector, String was, String is) {
    return page -> {
      Element element = page.expectFirst(selector);
      assertTrue(element.html().contains(was), element::html);
      element.html(element.html().replace(was, is));
    };
  }

  private static Stream<Damage> damage() {
    String english = "en/" + TEA;
    return Stream.of(
        new Damage(
            english,
            "a verdict flipped",
            page -> page.expectFirst("[data-topics=morning]").attr("data-verdict", "bad"),
            "verdict"),
        new Damage(
            english,
            "the word of a verdict flipped",
            told("[data-topics=morning]", "Suitable", "Not suitable"),
            "added: \"not\""),
        new Damage(
            TEA,
            "a dose changed in Arabic digits",
            told("[data-dose]", "10 دقائق", "٢٠ دقيقة"),
            "step 1 differs"),
        new Damage(
            TEA,
            "a dose changed in the words of two minutes",
            told("[data-part=steps] li:nth-child(3) [data-dose]", "دقيقتان", "ساعتان"),
            "step 3 differs"),
        new Damage(
            english,
            "the amount of a dose changed",
            page -> page.expectFirst("[data-dose]").attr("data-amount", "1"),
            "dose"),
        new Damage(english, "a step lost", removed("[data-part=steps] > li"), "step"),
        new Damage(TEA, "a step lost in the first", removed("[data-part=steps] > li"), "step"),
        new Damage(
            english,
            "steps in another order",
            page -> {
              Element steps = page.expectFirst("[data-part=steps]");
              steps.appendChild(steps.child(0));
            },
            "step"),
        new Damage(english, "a condition lost", removed("[data-part=condition]"), "condition"),
        new Damage(
            TEA,
            "a condition turned into its opposite",
            told("[data-part=condition]", "كان مركّزًا", "لم يكن مركّزًا"),
            "added: \"إذا لم يكن"),
        new Damage(english, "a reason lost", removed("[data-part=reason]"), "refreshes"),
        new Damage(english, "a note changed", told("[data-part=note]", "One", "Nine"), "nine cup"),
        new Damage(english, "an adaptation lost", removed("[data-part=adaptations] > li"), "adapt"),
        new Damage(english, "a group lost", removed("[data-term]"), "term"),
        new Damage(english, "a source lost", removed("[data-source]"), "source"),
        new Damage(english, "a relation lost", removed("[data-relation]"), "mint"),
        new Damage(
            "en/index.html",
            "a link lost",
            page -> page.select("main a[href='teas/green.html']").unwrap(),
            "link"));
  }

  @TestFactory
  Stream<DynamicTest> whatOneLanguageSaysAloneIsNamed() {
    assertTrue(damage().count() >= 15);
    return damage()
        .map(each -> DynamicTest.dynamicTest(each.page() + ": " + each.act(), () -> isNamed(each)));
  }

  private void isNamed(Damage damage) throws IOException {
    Path file = site.resolve(damage.page());
    String good = Files.readString(file);
    Files.delete(file); // it may be a link to the file of another build
    try {
      Document page = Jsoup.parse(good);
      page.outputSettings().prettyPrint(false);
      damage.change().accept(page);
      Files.writeString(file, page.outerHtml());
      List<Finding> findings = findings(source, folder.resolve("nothing"));
      String path = damage.page().replaceFirst("^en/", "");
      assertTrue(
          findings.stream()
              .anyMatch(
                  each -> each.page().equals(path) && each.toString().contains(damage.finding())),
          findings::toString);
    } finally {
      Files.writeString(file, good);
    }
  }

  @Test
  void aPageThatOneLanguageLacksIsNamed() throws IOException {
    Path file = site.resolve("en/" + TEA);
    String good = Files.readString(file);
    Files.delete(file);
    try {
      String said = findings(source, folder.resolve("nothing")).toString();
      assertTrue(said.contains("site (en): " + TEA), said);
    } finally {
      Files.writeString(file, good);
    }
  }

  @Test
  void anotherVerdictInTheDataOfALanguageIsNamed() throws IOException {
    Path file = site.resolve("api/v1/en/entries/green.json");
    String good = Files.readString(file);
    Files.delete(file);
    try {
      Files.writeString(file, good.replaceFirst("\"verdict\": \"good\"", "\"verdict\": \"bad\""));
      String said = findings(source, folder.resolve("nothing")).toString();
      assertTrue(said.contains("green"), said);
    } finally {
      Files.writeString(file, good);
    }
  }
}
