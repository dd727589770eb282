package org.leaven.verify;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.dataset.DatasetReader;
import org.leaven.edition.BakedSite;
import org.leaven.edition.pdf.PdfEdition;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.resolve.KnowledgeBaseResolver;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;
import org.leaven.pipeline.BuildReport;
import org.leaven.pipeline.Edition;
import org.leaven.source.SourceTreeReader;
import org.leaven.source.problem.Position;
import org.leaven.verify.file.SingleFileUnpacker;
import org.leaven.verify.text.VerdictPhrases;

/** A small knowledge base in all editions, and every kind of damage in some of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DamageTests {
  static final String HEAD =
      """
      id: small
      title: Small
      nouns: {entry: move, entries: moves}
      verdicts:
        best: {label: Best, polarity: positive}
        worst: {label: Worst, polarity: negative}
      topics:
        back: {label: Back pain, reasons: {worst: It strains the back.}}
        neck: {label: Neck pain, in-text: people with a stiff neck}
        hip: {label: After a fall}
      facets:
        tool: {label: Tool, terms: {mat: Mat, bar: Barbell}}
      fields:
        load: {label: Load, type: number, unit: kg, visible: true}
        easy: {label: Easy, type: yes-no}
        tried: {label: Tried on, type: date}
        hint: {label: Hint, type: text}
      certainties: {seen: Seen, told: Only told}
      sources:
        book: {label: A book, locator: page, authors: [Ann, Bob], year: 1998, quote: Lift with care.}
        talk: {label: A talk}
      """;
  static final Map<String, String> ENTRIES =
      Map.of(
          "bridge",
          """
          name: Bridge
          aliases: [Glute bridge]
          summary: A lift of the hips, lying on the back.
          facets: {tool: [mat]}
          fields:
            load: {value: 12500.5, basis: implied, source: talk}
            easy: true
            tried: 2025-03-01
            hint: Like a [[squat]].
          steps:
            - {text: Lie down., pose: lying-knees-bent}
            - {text: "Lift the *hips*.", hold: 30 s, per: side, image: lift.gif, alt: The hips are up.}
          media:
            - {image: lift.gif, alt: A bridge from the side., caption: From *afar*., credit: Ann, licence: CC0, source: talk}
            - {video: "https://example.org/v", poster: lie.svg, alt: A body that lies., duration: 2 min}
          adaptations: [Put a towel below the head.]
          see-also: crunch
          text: |
            Slowly *at first*, as a [[crunch]] is not; once a [[old-bridge]].

            ## And then

            1. Faster.
          links: [{url: "https://example.org/bridge", label: A page on it}]
          reviewed: {by: Ann Example, role: coach, on: 2026-01-31}
          review-by: 2027-02-28
          former-ids: [old-bridge]
          verdicts:
            back:
              verdict: best
              reason: {text: It **strengthens** the hips., basis: editorial}
              only-if: the floor is soft
              includes: [half-bridge]
              note: Slowly at first.
              source: book:12
          """,
          "twist",
          """
          name: Twist
          summary: A turn of the body.
          withdrawn: {on: 2026-01-15, why: It turns the neck., instead: [bridge, crunch]}
          verdicts:
            back: {verdict: best}
          """,
          "half-bridge",
          "name: Half bridge\nvariant-of: bridge\n",
          "squat",
          """
          name: Squat
          variant-of: bridge
          verdicts:
            back:
              - {verdict: best, if: The knees are well., source: book:3}
              - {verdict: worst, if: The knees hurt., reason: It grinds., source: book:4}
            neck:
              - {verdict: best, source: book}
              - {verdict: worst, reason: It jars., source: talk}
            hip:
              - {verdict: best, source: book}
              - {verdict: best, note: So they said., source: talk}
          """,
          "crunch",
          """
          name: Crunch
          verdicts:
            back: {verdict: worst}
            neck: {verdict: worst, reason: It pulls., certainty: told}
            hip: {verdict: worst, reason: It bends it.}
          """);

  static final byte[] GIF =
      Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");
  static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"5\"/>";

  @TempDir Path scratch;
  Path source;
  KnowledgeBase base;
  ExpectedFacts facts;
  Path site;
  Map<String, EditionFiles> shelves;

  @BeforeAll
  void build(@TempDir Path folder) throws IOException {
    source = folder.resolve("source");
    Files.createDirectories(source.resolve("content/moves"));
    Files.writeString(source.resolve("content/kb.yaml"), HEAD);
    for (Map.Entry<String, String> entry : ENTRIES.entrySet()) {
      Files.writeString(
          source.resolve("content/moves/" + entry.getKey() + ".yaml"), entry.getValue());
    }
    writePictures(source.resolve("content/moves"));
    base =
        KnowledgeBaseResolver.resolve(
            DatasetReader.read(SourceTreeReader.read(source).value()).value());
    facts = new Verification(source).facts(base);
    site = folder.resolve("site");
    build(source, site);
    Path beside = folder.resolve("editions");
    shelves =
        Map.of(
            "site", EditionFiles.ofFolder(site),
            "zip",
                EditionFiles.ofArchive(
                    "small.zip", Files.readAllBytes(beside.resolve("small.zip"))),
            "pages",
                EditionFiles.ofArchive(
                    "small.pages.zip", Files.readAllBytes(beside.resolve("small.pages.zip"))),
            "single",
                new EditionFiles(Map.of("", Files.readAllBytes(beside.resolve("small.html")))),
            "epub",
                EditionFiles.ofArchive(
                    "small.epub", Files.readAllBytes(beside.resolve("small.epub"))),
            "pdf", EditionFiles.ofFolder(site));
  }

  static void writePictures(Path folder) throws IOException {
    Files.write(folder.resolve("lift.gif"), GIF);
    Files.writeString(folder.resolve("lie.svg"), SVG);
  }

  static void build(Path from, Path to) throws IOException {
    Set<Edition> all = Edition.meant(Set.of(Edition.ALL));
    BuildReport report = new Build(new BuildOptions(from, "", null, all, "")).run(to);
    assertTrue(report.isGood(), report.problems().toString());
  }

  ReadEdition readEdition(String edition, EditionFiles shelf, List<Finding> findings)
      throws IOException {
    return switch (edition) {
      case "pdf" -> paper(shelf, findings);
      case "single" -> SingleReader.read(shelf.text(""));
      case "pages" -> SiteReader.readAlone("pages", shelf, List.of());
      case "epub" -> EpubReader.read(shelf);
      default -> SiteReader.read(edition, shelf);
    };
  }

  /** Damage is done to the pages from which the document is set. */
  ReadEdition paper(EditionFiles shelf, List<Finding> findings) throws IOException {
    Path folder = Files.createTempDirectory(scratch, "site");
    for (Map.Entry<String, byte[]> file : shelf.files().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    List<String> files = List.copyOf(shelf.files().keySet());
    byte[] pdf =
        new PdfEdition(List.of(), (page, text) -> Position.startOf(page))
            .make(new BakedSite(folder, files, base))
            .value();
    return PdfReader.read(pdf, base, new VerdictPhrases(base, source), findings);
  }

  List<Finding> findings(String edition, EditionFiles shelf) throws IOException {
    List<Finding> findings = new ArrayList<>();
    ReadEdition readEdition = readEdition(edition, shelf, findings);
    Verification.check(facts, readEdition, findings);
    return findings;
  }

  /** The editions that this class damages. */
  abstract List<String> editions();

  @TestFactory
  Stream<DynamicTest> everyDamageIsNamed() {
    assertTrue(DamagedEdition.all().size() >= 40);
    return editions().stream()
        .flatMap(
            edition ->
                DamagedEdition.all().stream()
                    .filter(damage -> damage.isPossibleIn(edition))
                    .map(
                        damage ->
                            DynamicTest.dynamicTest(
                                edition + ": " + damage, () -> isNamed(edition, damage))));
  }

  void isNamed(String edition, DamagedEdition damage) throws IOException {
    EditionFiles shelf = Objects.requireNonNull(shelves.get(edition));
    String file = file(edition, shelf, damage.page());
    Document document = Jsoup.parse(shelf.text(file));
    document.outputSettings().prettyPrint(false);
    SingleFileUnpacker.unpack(document);
    damage.act().accept(page(edition, document, damage.page()));
    Map<String, byte[]> files = new TreeMap<>(shelf.files());
    files.put(file, document.outerHtml().getBytes(StandardCharsets.UTF_8));
    List<Finding> findings = findings(edition, new EditionFiles(files));
    assertTrue(
        findings.stream()
            .anyMatch(each -> each.edition().equals(edition) && each.page().equals(damage.page())),
        findings.toString());
  }

  static String file(String edition, EditionFiles shelf, String page) {
    return switch (edition) {
      case "single" -> "";
      case "epub" ->
          shelf.files().keySet().stream()
              .filter(each -> shelf.text(each).contains("data-path=\"" + page + "\""))
              .findFirst()
              .orElseThrow();
      default -> page;
    };
  }

  static Element page(String edition, Document document, String page) {
    String query =
        switch (edition) {
          case "single" -> ".section[data-path=" + page + "] > article";
          case "epub" -> "body > div";
          default -> "main";
        };
    return Objects.requireNonNull(document.selectFirst(query));
  }
}
