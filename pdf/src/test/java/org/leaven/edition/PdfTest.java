package org.leaven.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;
import org.leaven.pipeline.BuildReport;
import org.leaven.pipeline.Edition;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.ProblemCode;
import org.leaven.verify.pdf.StructureTreeReader;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** The document for paper, held against veraPDF's rules for PDF/UA-1. */
class PdfTest {
  @TempDir private Path folder;

  @BeforeAll
  static void prepareChecker() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private BuildReport build(Path source) throws IOException {
    BuildOptions order = new BuildOptions(source, "", null, Set.of(Edition.PDF), "");
    return new Build(order).run(folder.resolve("out/site"));
  }

  private byte[] paper(Path source) throws IOException {
    BuildReport report = build(source);
    assertTrue(report.isGood(), report.problems().toString());
    return Files.readAllBytes(folder.resolve("out/editions/odd.pdf"));
  }

  private static List<String> faults(byte[] pdf) throws Exception {
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .filter(each -> each.getStatus() == TestAssertion.Status.FAILED)
          .map(each -> each.getRuleId().getClause() + " " + each.getMessage())
          .distinct()
          .toList();
    }
  }

  static Stream<OddKnowledgeBase.Words> languages() {
    return Stream.of(OddKnowledgeBase.ACCENTS, OddKnowledgeBase.HEBREW, OddKnowledgeBase.CHINESE);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void anyLetterChecksOut(OddKnowledgeBase.Words words) throws Exception {
    Path source = OddKnowledgeBase.write(folder.resolve("source"), words, 2);
    assertEquals(List.of(), faults(paper(source)));
  }

  @Test
  void whatAuthorsWriteChecksOut() throws Exception {
    Path source = OddKnowledgeBase.write(folder.resolve("source"), OddKnowledgeBase.ACCENTS, 1);
    Files.writeString(source.resolve("jbake.properties"), "kb.html=true\n");
    Files.createDirectories(source.resolve("assets/pictures"));
    Files.write(source.resolve("assets/pictures/a.png"), picture());
    Files.writeString(
        source.resolve("content/a.md"),
        """
        title=A
        type=page
        status=published
        ~~~~~~
        ### A heading that leaves out a level

        ![A green square](pictures/a.png) and ![another](pictures/a.png) in a line.

        1. One
           - two
             > three

        | a | b |
        |---|---|
        | *c* | `d` |

        <table><tr><td rowspan="2">a<td>b<tr><td>c</table>
        <dl><dt>Term<dd>Meaning<dd>Another</dl>

            code
              indented

        A <time datetime="2026-01-02">day</time>, x<sup>2</sup>, [elsewhere](https://example.org/).
        """);
    byte[] pdf = paper(source);
    assertEquals(List.of(), faults(pdf));
    Element page = StructureTreeReader.read(pdf).tree().selectFirst("[data-path=a.html]");
    String text = page == null ? "" : page.text();
    assertTrue(text.contains("Meaning") && text.contains("indented"), text);
    assertTrue(new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1).contains("/SMask"));
  }

  @Test
  void picturesAndFiguresCheckOut() throws Exception {
    Path source = PicturedKnowledgeBase.write(folder.resolve("source"));
    assertEquals(List.of(), build(source).problems());
    byte[] pdf = Files.readAllBytes(folder.resolve("out/editions/pictured.pdf"));
    assertEquals(List.of(), faults(pdf));
    Element page =
        StructureTreeReader.read(pdf)
            .tree()
            .selectFirst("[data-path=" + PicturedKnowledgeBase.PAGE + "]");
    assertEquals(2, page == null ? 0 : page.select("figure, img").size(), String.valueOf(page));
    assertEquals(1, page == null ? 0 : page.select("[data-part=drawn]").size());
  }

  private static byte[] picture() throws IOException {
    BufferedImage image = new BufferedImage(40, 20, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(3, 3, 0x8000FF00);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ImageIO.write(image, "png", file);
    return file.toByteArray();
  }

  @Test
  void aTableOfSixtyRowsNamesItsColumnsOnce() throws IOException {
    Path source = OddKnowledgeBase.write(folder.resolve("source"), OddKnowledgeBase.ACCENTS, 60);
    Element tree = StructureTreeReader.read(paper(source)).tree();
    Element table = tree.selectFirst("[data-path=topics/two.html] table[data-verdict=avoid]");
    assertEquals(60, table == null ? 0 : table.select("tr[data-entry]").size());
    assertEquals(1, table == null ? 0 : table.select("thead").size());
  }

  @Test
  void everyLinkLandsAndEveryPageIsInTheContents() throws IOException {
    Path source = OddKnowledgeBase.write(folder.resolve("source"), OddKnowledgeBase.ARABIC, 3);
    PdfStructure pdf = StructureTreeReader.read(paper(source));
    Element tree = pdf.tree();
    assertEquals(List.of(), tree.select("[" + PdfStructure.NO_PLACE + "]").eachText());
    for (Element section : tree.select("section[data-path]")) {
      String path = section.attr("data-path");
      assertEquals(
          1,
          tree.select("[data-front=contents] a[" + PdfStructure.PLACE + "=" + path + "]").size());
      assertTrue(pdf.page(path) > 2, path);
    }
  }

  @Test
  void charactersThatNoFontHasAreNamed() throws IOException {
    Path source = OddKnowledgeBase.write(folder.resolve("source"), OddKnowledgeBase.CHINESE, 1);
    Files.writeString(source.resolve("jbake.properties"), "");
    BuildReport report = build(source);
    Problem problem =
        report.problems().stream()
            .filter(each -> each.code() == ProblemCode.MISSING_FONT)
            .findFirst()
            .orElseThrow();
    assertTrue(problem.toString().contains("\"食\" (U+98DF)"), problem.toString());
    assertEquals(
        "会", firstLetter(source.resolve(problem.at().path()), problem.at()), problem.toString());
    assertFalse(Files.exists(folder.resolve("out/editions")));
  }

  private static String firstLetter(Path file, Position at) throws IOException {
    String line = Files.readAllLines(file).get(at.line() - 1);
    return line.substring(at.column() - 1, at.column());
  }

  @Test
  void signsThatNoFontHasAreTheirNamesAndSaidAsTheyAre() throws IOException {
    Path source = OddKnowledgeBase.write(folder.resolve("source"), OddKnowledgeBase.ACCENTS, 1);
    Path food = source.resolve("content/foods/food-1.yaml");
    String smiles = "x 😀😀 1️⃣ ❤️ 🇩🇪 👍🏽 🫠 end";
    Files.writeString(
        food, Files.readString(food).replaceFirst("summary: \"", "summary: \"" + smiles + ": "));
    String said = StructureTreeReader.read(paper(source)).tree().text();
    assertTrue(said.contains(smiles.replace("\uFE0F", "")), said);
  }

  /** More columns than a page has room for would leave one letter on a line. */
  @Test
  void aTableOfManyColumnsIsReadRowByRow() throws Exception {
    Path content = Files.createDirectories(folder.resolve("source/content/things"));
    StringBuilder head =
        new StringBuilder(
            "id: odd\ntitle: Odd\nverdicts: {good: {label: Good, polarity: positive}}\ntopics:\n");
    for (int i = 10; i < 31; i++) {
      head.append("  t%d: {label: Topic number %d}\n".formatted(i, i));
    }
    Files.writeString(folder.resolve("source/content/kb.yaml"), head.toString());
    Files.writeString(
        content.resolve("thing.yaml"), "name: Thing\nverdicts: {t12: {verdict: good}}\n");
    byte[] pdf = paper(folder.resolve("source"));
    assertEquals(List.of(), faults(pdf));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String shown = new PDFTextStripper().getText(document);
      assertTrue(shown.lines().anyMatch(line -> line.matches("Topic number 12 +Good *")), shown);
      assertTrue(
          shown.lines().anyMatch(line -> line.matches("Topic number 13 +(--- )?Not listed *")),
          shown);
    }
  }

  @Test
  void severalFontsOfTheAuthorsHelpEachOther() throws IOException {
    Path source = OddKnowledgeBase.write(folder.resolve("source"), OddKnowledgeBase.CHINESE, 1);
    Files.copy(Path.of("core/src/test/fonts/Thai-subset.ttf"), source.resolve("thai.ttf"));
    for (String fonts : List.of("han.ttf, thai.ttf", "thai.ttf,han.ttf")) {
      Files.writeString(source.resolve("jbake.properties"), "kb.pdf.fonts=" + fonts + "\n");
      Files.writeString(
          source.resolve("content/foods/thai.yaml"),
          "name: ปวดหลัง\nverdicts: {one: {verdict: limit, reason: 食物}}\n");
      String said = StructureTreeReader.read(paper(source)).tree().text();
      assertTrue(said.contains("ปวดหลัง") && said.contains("食物"), said);
    }
  }

  /** The booklet of Keep Moving, whose entries run on one after the other. */
  @Test
  void keepMovingHasThirtyPagesAtMost() throws Exception {
    BuildReport report = build(Path.of("."));
    assertTrue(report.isGood(), report.problems().toString());
    byte[] pdf = Files.readAllBytes(folder.resolve("out/editions/back-pain.pdf"));
    assertEquals(List.of(), faults(pdf));
    PdfStructure read = StructureTreeReader.read(pdf);
    String more = read.tree().select("[data-part=mentions]").text();
    assertTrue(more.contains("General back pain") && !more.contains("My routine"), more);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertTrue(document.getNumberOfPages() <= 30, document.getNumberOfPages() + " pages");
      for (Element entry : read.tree().select("section[data-page=entry]")) {
        PDFTextStripper page = new PDFTextStripper();
        page.setStartPage(read.page(entry.attr("data-path")));
        page.setEndPage(page.getStartPage());
        String shown = page.getText(document).replaceAll("\\s+", " ");
        assertFalse(entry.select("[data-part=standings] > li").isEmpty(), entry.text());
        for (Element named : entry.select("h1, [data-part=standings] > li")) {
          String words = named.text().split(",", -1)[0];
          assertTrue(shown.contains(words), words + " not in " + shown);
        }
      }
    }
  }

  @Test
  void aFontThatIsNoneIsNamed() throws IOException {
    Path source = OddKnowledgeBase.write(folder.resolve("source"), OddKnowledgeBase.CHINESE, 1);
    Files.writeString(source.resolve("han.ttf"), "no font");
    String problems = build(source).problems().toString();
    assertTrue(problems.contains("\"han.ttf\" in kb.pdf.fonts cannot be used"), problems);
    Files.delete(source.resolve("han.ttf"));
    problems = build(source).problems().toString();
    assertTrue(problems.contains("\"han.ttf\" in kb.pdf.fonts cannot be read"), problems);
  }
}
