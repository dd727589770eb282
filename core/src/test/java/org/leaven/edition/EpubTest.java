package org.leaven.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.api.MasterReport;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.messages.Severity;
import com.adobe.epubcheck.util.FeatureEnum;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;
import org.leaven.pipeline.BuildReport;
import org.leaven.pipeline.Edition;

/** The book, held against EPUBCheck. */
class EpubTest {
  @TempDir private Path folder;

  private Path book(Path source, String id) throws IOException {
    BuildOptions order = new BuildOptions(source, "", null, Set.of(Edition.EPUB), "");
    BuildReport report = new Build(order).run(folder.resolve("out/site"));
    assertTrue(report.isGood(), report.problems().toString());
    return folder.resolve("out/editions").resolve(id + ".epub");
  }

  /** A screen for books has no room for so many columns. */
  @Test
  void cellsOfManyColumnsAreBesideTheNamesOfTheirs() throws IOException {
    Path content = Files.createDirectories(folder.resolve("source/content/things"));
    StringBuilder head =
        new StringBuilder(
            "id: wide\ntitle: Wide\nverdicts: {good: {label: Good, polarity: positive}}\ntopics:\n");
    for (int i = 1; i <= 21; i++) {
      head.append("  t%d: {label: Topic %d}\n".formatted(i, i));
    }
    Files.writeString(folder.resolve("source/content/kb.yaml"), head.toString());
    Files.writeString(
        content.resolve("thing.yaml"), "name: Thing\nverdicts: {t12: {verdict: good}}\n");
    Path book = book(folder.resolve("source"), "wide");
    isFlawless(book);
    try (ZipFile file = new ZipFile(book.toFile())) {
      byte[] chapter = file.getInputStream(file.getEntry("EPUB/compare.xhtml")).readAllBytes();
      Element table =
          Jsoup.parse(new String(chapter, StandardCharsets.UTF_8)).select("table.wide").get(0);
      assertEquals("Topic 12", table.select("td[data-verdict=good]").attr("data-column"));
      assertEquals(
          21, table.select("td[data-column^='Topic ']:not([data-column*=compared])").size());
    }
  }

  @Test
  void picturesAndFiguresCheckOut() throws IOException {
    Path source = PicturedKnowledgeBase.write(folder.resolve("source"));
    Path book = book(source, PicturedKnowledgeBase.ID);
    isFlawless(book);
    try (ZipFile file = new ZipFile(book.toFile())) {
      byte[] chapter = file.getInputStream(file.getEntry("EPUB/moves/bridge.xhtml")).readAllBytes();
      Element main = Jsoup.parse(new String(chapter, StandardCharsets.UTF_8)).body();
      assertEquals(
          List.of(2, 4),
          List.of(main.select("img").size(), main.select("ol > li:has(svg)").size()));
    }
  }

  /** No error, no warning. */
  private static void isFlawless(Path book) {
    Findings findings = new Findings();
    findings.setEpubFileName(book.toString());
    new EpubCheck(book.toFile(), findings).doValidate();
    assertEquals(List.of(), findings.found);
  }

  /** Errors and warnings as EPUBCheck tells them. */
  private static final class Findings extends MasterReport {
    private final List<String> found = new ArrayList<>();

    @Override
    public void message(Message message, EPUBLocation place, Object... values) {
      if (Set.of(Severity.FATAL, Severity.ERROR, Severity.WARNING)
          .contains(message.getSeverity())) {
        found.add(message.getID() + " " + place + " " + message.getMessage(values));
      }
    }

    @Override
    public void info(String resource, FeatureEnum feature, String value) {}

    @Override
    public int generate() {
      return 0;
    }

    @Override
    public void initialize() {}
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".",
        "core/src/test/kb/foods-for-gout",
        "core/src/test/kb/vorrat",
        "core/src/test/kb/ocha"
      })
  void checksOutFor(String source) throws IOException {
    String head = Files.readString(Path.of(source, "content/kb.yaml"), StandardCharsets.UTF_8);
    String id = head.lines().filter(line -> line.startsWith("id: ")).findFirst().orElseThrow();
    isFlawless(book(Path.of(source), id.substring(4).strip()));
  }

  static Stream<OddKnowledgeBase.Words> languages() {
    return Stream.of(
        OddKnowledgeBase.ACCENTS,
        OddKnowledgeBase.ARABIC,
        OddKnowledgeBase.HEBREW,
        OddKnowledgeBase.CHINESE);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void anyLetterChecksOut(OddKnowledgeBase.Words words) throws IOException {
    isFlawless(book(OddKnowledgeBase.write(folder.resolve("source"), words, 6), "odd"));
  }

  @Test
  void tablesOfSixtyRowsCheckOut() throws IOException {
    Path source = OddKnowledgeBase.write(folder.resolve("source"), OddKnowledgeBase.CHINESE, 60);
    isFlawless(book(source, "odd"));
  }

  @Test
  void authorsPagesMayHoldWhatABookCannot() throws IOException {
    Path source = OddKnowledgeBase.write(folder.resolve("source"), OddKnowledgeBase.ACCENTS, 3);
    Files.writeString(source.resolve("jbake.properties"), "kb.html=true\n");
    Files.createDirectories(source.resolve("assets/pictures"));
    Files.write(source.resolve("assets/pictures/a b.png"), new byte[] {1});
    Files.writeString(
        source.resolve("content/ein blick é.md"),
        """
        title=A & B
        type=page
        status=published
        ~~~~~~
        ## One <b onclick="x()">bold</b> & more

        <details open><summary>More</summary><p style="color:red">Text</p></details>
        <form action="x"><input name=a><button>Go</button></form>
        <video src="pictures/a%20b.png" controls>none</video>
        <center><font color=red>old</font></center>
        <p id="7 up">x</p>

        [Mail](mailto:a@example.org), [other](https://example.org/?a=1&b=2), [schema](schema/kb.schema.json).
        """);
    Path book = book(source, "odd");
    try (ZipFile zip = new ZipFile(book.toFile())) {
      String page =
          new String(
              zip.getInputStream(zip.getEntry("EPUB/ein-blick-.xhtml")).readAllBytes(),
              StandardCharsets.UTF_8);
      assertFalse(page.contains("onclick") || page.contains("<form"), page);
      assertTrue(page.contains("data-path=\"ein blick é.html\""), page);
    }
    isFlawless(book);
  }

  @Test
  void theMimeTypeStandsFirstAndPlain() throws IOException {
    byte[] bytes =
        Files.readAllBytes(book(Path.of("core/src/test/kb/foods-for-gout"), "foods-for-gout"));
    String start = new String(bytes, 30, 28, StandardCharsets.US_ASCII);
    assertEquals("mimetypeapplication/epub+zip", start);
  }
}
