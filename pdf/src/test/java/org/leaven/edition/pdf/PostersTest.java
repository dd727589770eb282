package org.leaven.edition.pdf;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaven.Leaven;
import org.leaven.dataset.DatasetReader;
import org.leaven.edition.PdfSupport;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Topic;
import org.leaven.knowledge.Verdict;
import org.leaven.knowledge.resolve.KnowledgeBaseResolver;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;
import org.leaven.pipeline.BuildReport;
import org.leaven.pipeline.Edition;
import org.leaven.source.SourceTreeReader;
import org.leaven.source.problem.Problem;
import org.leaven.verify.Verification;

/**
 * A poster is one page with all verdicts of its topic and a code that leads to the topic's page.
 */
class PostersTest {
  private static final String SITE = "https://example.org/kb";
  private static final float DOTS_PER_INCH = 100;

  @TempDir Path folder;

  private BuildReport build(Path source, String siteUrl) throws IOException {
    BuildOptions options = new BuildOptions(source, siteUrl, null, EnumSet.of(Edition.POSTERS), "");
    return new Build(options).run(folder.resolve("out/site"));
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve("kb/content").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Map<String, byte[]> posters(Path source, String id) throws IOException {
    assertTrue(build(source, SITE).isGood());
    Map<String, byte[]> files = new TreeMap<>();
    byte[] zip = Files.readAllBytes(folder.resolve("out/editions").resolve(id + ".posters.zip"));
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }

  private static String code(PDDocument document) throws Exception {
    BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH);
    int width = image.getWidth();
    int height = image.getHeight();
    int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
    LuminanceSource source = new RGBLuminanceSource(width, height, pixels);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
  }

  @ParameterizedTest
  @ValueSource(strings = {"foods-for-gout", "waste-sorting", "shay"})
  void aPosterHasEveryVerdictOnOnePage(String name) throws Exception {
    Path source = Path.of("core/src/test/kb", name);
    KnowledgeBase base =
        KnowledgeBaseResolver.resolve(
            DatasetReader.read(SourceTreeReader.read(source).value()).value());
    Map<String, byte[]> files = posters(source, base.head().id());
    Verification.Outcome verified =
        new Verification(source).run(folder.resolve("out/site"), folder.resolve("out/editions"));
    assertEquals(List.of(), verified.findings());
    assertEquals(List.of("posters"), verified.editions());
    for (Topic topic : base.head().topics()) {
      byte[] file = requireNonNull(files.get(topic.id() + ".pdf"));
      String svg =
          new String(requireNonNull(files.get(topic.id() + ".svg")), StandardCharsets.UTF_8);
      Element tree = PdfSupport.required().read(file).tree();
      String footer = base.head().theme().footer().replace("*", "");
      assertTrue(tree.text().contains(footer), tree.text());
      for (Verdict verdict : base.head().verdicts()) {
        Element list =
            requireNonNull(tree.selectFirst("section[data-verdict=" + verdict.id() + "]"));
        for (Entry entry : base.listed(topic, verdict)) {
          Element row = list.selectFirst("[data-entry=" + entry.id() + "]");
          assertTrue(row != null && row.text().contains(entry.name()), entry.id());
          assertTrue(svg.contains(entry.name()), entry.id());
        }
        assertEquals(base.listed(topic, verdict).size(), list.select("[data-entry]").size());
      }
      try (PDDocument document = Loader.loadPDF(file)) {
        assertEquals(1, document.getNumberOfPages());
        assertTrue(document.getDocumentInformation().getTitle().startsWith(topic.label()));
        assertEquals(base.head().language(), document.getDocumentCatalog().getLanguage());
        assertEquals(SITE + "/topics/" + topic.id() + ".html", code(document));
      }
    }
  }

  @Test
  void whatDoesNotFitIsCountedAndNotCut() throws Exception {
    Path source = folder.resolve("kb");
    write(
        "kb.yaml",
        """
        id: many
        title: Many
        language: en
        verdicts: {good: {label: Good, polarity: positive}, bad: {label: Bad, polarity: negative}}
        topics: {gout: {label: Gout, reasons: {bad: Too much.}}}
        """);
    String entries =
        IntStream.range(0, 150)
            .mapToObj(
                i ->
                    "- {id: food-%d, name: Food number %d, verdicts: {gout: {verdict: %s}}}\n"
                        .formatted(i, i, i % 3 == 0 ? "bad" : "good"))
            .collect(Collectors.joining());
    write("foods/all.yaml", entries);
    byte[] file = requireNonNull(posters(source, "many").get("gout.pdf"));
    String text = PdfSupport.required().read(file).tree().text();
    assertTrue(text.contains("Good: 100") && text.contains("Bad: 50"), text);
    assertTrue(text.contains("too long for a poster"), text);
    assertFalse(text.contains("Food number"), text);
    assertTrue(
        new Verification(source)
            .run(folder.resolve("none"), folder.resolve("out/editions"))
            .isGood());
    try (PDDocument document = Loader.loadPDF(file)) {
      assertEquals(1, document.getNumberOfPages());
      assertEquals(SITE + "/topics/gout.html", code(document));
    }
  }

  @Test
  void withoutAnAddressThereAreNone() throws IOException {
    BuildReport report = build(Path.of("core/src/test/kb/tee"), "");
    assertEquals(
        "jbake.properties:1:1: error [bad-setting]: posters need the address of the site, to which"
            + " their QR codes lead; write it in jbake.properties as a line \"site.host=https://…\","
            + " or give --site-url; or leave out the edition posters",
        report.problems().get(0).toString());
    assertFalse(Edition.meant(EnumSet.of(Edition.ALL)).contains(Edition.POSTERS));
    Leaven all = Leaven.of(Path.of("core/src/test/kb/tee")).at(SITE).editions(Edition.ALL);
    assertTrue(all.options().editions().contains(Edition.POSTERS));
  }

  /** In one message for all posters; words of the program are where the language is named. */
  @Test
  void charactersWithoutAFontAreReportedOnce() throws IOException {
    write(
        "kb.yaml",
        """
        id: tea
        title: Tea
        language: ja
        verdicts: {good: {label: Good, polarity: positive}}
        topics: {night: {label: Night}, day: {label: Day}}
        """);
    String verdicts = "verdicts: {night: {verdict: good}, day: {verdict: good}}\n";
    write("herbs/mint.yaml", "name: Mint\n" + verdicts);
    List<Problem> problems = build(folder.resolve("kb"), SITE).problems();
    assertEquals(1, problems.size(), problems.toString());
    assertTrue(
        problems.get(0).toString().startsWith("content/kb.yaml:1:1: error [missing-font]"),
        problems.toString());
  }
}
