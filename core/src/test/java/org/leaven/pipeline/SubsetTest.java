package org.leaven.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaven.dataset.Dataset;
import org.leaven.dataset.DatasetReader;
import org.leaven.dataset.Subset;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Topic;
import org.leaven.knowledge.resolve.KnowledgeBaseResolver;
import org.leaven.source.SourceTreeReader;
import org.leaven.tree.Trees;
import org.leaven.verify.Finding;
import org.leaven.verify.Verification;

/** A part of a knowledge base is complete in itself, and claims nothing about the rest. */
class SubsetTest {
  private static final String HEADER = "title=%s\ntype=page\nstatus=published\n~~~~~~\n";

  @TempDir Path folder;

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve("kb/content").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @BeforeEach
  void base() throws IOException {
    write(
        "kb.yaml",
        """
        id: sauces
        title: Sauces
        language: en
        languages: [en, de]
        verdicts:
          good: {label: Good, polarity: positive}
          bad: {label: Bad, polarity: negative}
        topics:
          fish: {label: Fish, reasons: {bad: "Too sour, as [[vinegar]] is."}}
          meat: {label: Meat, reasons: {bad: "Too salty."}}
          cake: {label: Cake, reasons: {bad: "Too loud."}}
        facets:
          taste: {label: Taste, terms: {sour: Sour, sweet: Sweet}}
        """);
    write("kb.de.yaml", "topics: {meat: {label: Fleisch}}\n");
    write(
        "sauces/basil.yaml",
        "name: Basil\nverdicts: {fish: {verdict: good}, cake: {verdict: bad}}\n");
    write(
        "sauces/herbs.yaml",
        "name: Herbs\nverdicts: {fish: {verdict: good, includes: [dill]}, meat: {verdict: good}}\n");
    write("sauces/dill.yaml", "name: Dill\nfacets: {taste: [sour]}\nsee-also: vinegar\n");
    write(
        "sauces/vinegar.yaml",
        "name: Vinegar\nformer-ids: [acid]\nverdicts: {meat: {verdict: bad}}\n");
    write("sauces/vinegar.de.yaml", "name: Essig\n");
    write(
        "sauces/jam.yaml",
        "name: Jam\nfacets: {taste: [sweet]}\nverdicts: {cake: {verdict: good}}\n");
    write("sauces/jam.md", HEADER.formatted("Jam") + "All about jam.\n");
    write(
        "guide.md",
        HEADER.formatted("Guide")
            + """
            See [[vinegar]], [[acid|acids]], [[meat]], [*jam*](sauces/jam.html), [spread](sauces/jam.md)
            and [[basil]].

            :::only topics=meat,cake
            Only for roasts.

            :::verdicts topic=meat
            :::
            :::
            :::only topics=fish
            Only for **fish**.
            :::
            :::only audience=cooks
            Only for cooks.
            :::

            ```
            :::only topics=nothing
            ```

            :::verdicts topic=meat verdict=bad
            :::
            """);
  }

  private Path build(String only, Edition... more) throws IOException {
    Path site = folder.resolve("out/site");
    EnumSet<Edition> editions = EnumSet.of(Edition.SITE, more);
    BuildOptions options = new BuildOptions(folder.resolve("kb"), "", null, editions, "");
    BuildReport report = new Build(options.with(Subset.parse(only))).run(site);
    assertTrue(report.isGood(), report.problems().toString());
    return site;
  }

  private static String page(Path site, String path) throws IOException {
    return Files.readString(site.resolve(path));
  }

  @Test
  void linksToWhatIsLeftOutAreText() throws IOException {
    Path site = build("topics=fish");
    String guide = page(site, "guide.html");
    assertTrue(guide.contains("See Vinegar, acids, Meat, <em>jam</em>, spread"), guide);
    assertTrue(guide.contains(">Basil</a>"));
    assertTrue(page(site, "topics/fish.html").contains("Too sour, as Vinegar is."));
    assertTrue(page(site, "de/guide.html").contains("See Essig, acids, Fleisch, <em>jam</em>"));
  }

  @Test
  void nothingIsSaidOfAComparisonThatComparesNothing() throws IOException {
    write("compare.md", HEADER.formatted("Fish or meat") + "What both lists say.\n");
    String two = page(build("topics=fish,meat"), "compare.html");
    assertTrue(two.contains("Fish or meat") && two.contains("What both lists say."));
    Path site = build("topics=fish");
    String one = page(site, "compare.html");
    assertFalse(one.contains("Fish or meat") || one.contains("both lists"), one);
    assertTrue(one.contains("Basil"));
    assertEquals(List.of(), verified(site));
  }

  @Test
  void blocksAreShownWhereTheyFit() throws IOException {
    String fish = page(build("topics=fish"), "guide.html");
    assertTrue(fish.contains("Only for <strong>fish</strong>"));
    assertFalse(fish.contains("roasts") || fish.contains("cooks"));
    assertTrue(fish.contains(":::only topics=nothing"), "code stays as it is");
    String cooks = page(build("topics=meat audience=cooks"), "guide.html");
    assertTrue(cooks.contains("roasts") && cooks.contains("Only for cooks"));
    assertFalse(cooks.contains("<strong>fish"));
    String all = page(build(""), "guide.html");
    assertTrue(all.contains("roasts") && all.contains("<strong>fish"));
    assertFalse(all.contains("Only for cooks") || all.contains(":::only topics=m"));
  }

  @Test
  void blocksWorkInTheTextOfAnEntry() throws IOException {
    write(
        "sauces/basil.yaml",
        """
        name: Basil
        verdicts: {fish: {verdict: good}, cake: {verdict: bad}}
        text: |
          For everybody.

          :::only topics=meat,cake
          Only for roasts.
          :::verdicts topic=cake
          :::
          And for cakes.
          :::
          :::only audience=cooks
          Only for cooks.
          :::
        """);
    write("sauces/basil.de.yaml", "text: |\n  Für alle.\n  :::only topics=meat\n  Braten\n  :::\n");
    Path site = build("topics=fish audience=cooks");
    String page = page(site, "sauces/basil.html");
    assertTrue(page.contains("For everybody.") && page.contains("Only for cooks."));
    assertFalse(page.contains("roasts") || page.contains("for cakes") || page.contains(":::"));
    String german = page(site, "de/sauces/basil.html");
    assertTrue(german.contains("Für alle.") && !german.contains("Braten"));
    assertEquals(List.of(), verified(site));
    Files.writeString(
        site.resolve("sauces/basil.html"), page.replace("Only for cooks.", "Only for you."));
    assertTrue(verified(site).toString().contains("only for cooks"), "verify knows the block");
  }

  private List<Finding> verified(Path site) throws IOException {
    return new Verification(folder.resolve("kb")).run(site, folder.resolve("no")).findings();
  }

  @Test
  void nothingOfTheRestIsInAnyFile() throws IOException {
    Path site = build("topics=fish", Edition.API, Edition.EMBED, Edition.SINGLE, Edition.PAGES);
    assertEquals(
        List.of("sauces/basil.html", "sauces/dill.html", "sauces/herbs.html", "sauces/index.html"),
        Trees.files(site, ".html").stream().filter(path -> path.startsWith("sauces/")).toList());
    for (String path : Trees.files(site, "")) {
      String text = Files.readString(site.resolve(path), StandardCharsets.ISO_8859_1);
      assertFalse(text.contains("Too salty") || text.contains("All about jam"), path);
      assertFalse(text.contains("sauces/jam") || text.contains("topics/meat"), path);
    }
    Verification.Outcome outcome =
        new Verification(folder.resolve("kb")).run(site, folder.resolve("out/editions"));
    assertEquals(List.of(), outcome.findings());
    assertTrue(outcome.isGood() && outcome.editions().contains("pages"));
    Files.delete(site.resolve("sauces/dill.html"));
    assertFalse(verified(site).isEmpty());
  }

  /** Basil is bad for cake, which is left out. */
  @Test
  void noPageSaysThatAnEntryIsListedNowhereElse() throws IOException {
    String all = page(build("", Edition.API), "api/v1/entries/jam.json");
    assertTrue(all.contains("Listed for cake only; no verdict otherwise"), all);
    String part = page(build("topics=fish,meat", Edition.API), "api/v1/entries/basil.json");
    assertTrue(part.contains("Listed for fish; not listed for the rest shown here"), part);
    assertFalse(part.contains("otherwise"));
  }

  @Test
  void anEntryBringsThoseThatNameItInAVerdict() throws IOException {
    Path site = build("facets=taste:sour");
    assertTrue(page(site, "sauces/dill.html").contains("herbs.html"));
    assertFalse(Files.exists(site.resolve("sauces/basil.html")));
    assertTrue(page(site, "topics/fish.html").contains("Nothing in this selection."));
    assertFalse(Files.exists(site.resolve("topics/cake.html")), "none of its entries is here");
  }

  @Test
  void anUnknownIdIsAProblem() throws IOException {
    BuildOptions options = new BuildOptions(folder.resolve("kb"), "", null);
    BuildReport report =
        new Build(options.with(Subset.parse("topics=fsh facets=taste:sour,colour:red"))).check();
    assertEquals(
        List.of(
            "content/kb.yaml:1:1: error [unknown-topic]: unknown topic \"fsh\" in \"--only\";"
                + " did you mean \"fish\"?",
            "content/kb.yaml:1:1: error [unknown-facet]: unknown facet \"colour\" in \"--only\";"
                + " choose one of \"taste\""),
        report.problems().stream().map(Object::toString).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "audience=coks, did you mean \"\"cooks\"\"?",
    "audience=staff, choose one of \"\"cooks\"\"",
    "topics=fish audience=cooks,"
  })
  void anAudienceThatNoBlockIsForIsAWarning(String only, String cure) throws IOException {
    write(
        "guide.md",
        HEADER.formatted("G") + ":::only topics=meat\na\n:::only audience=cooks\nb\n:::\n:::\n");
    BuildOptions options = new BuildOptions(folder.resolve("kb"), "", null);
    List<String> expected =
        cure == null
            ? List.of()
            : List.of(
                "content/kb.yaml:1:1: warning [bad-directive]: no block \":::only\" is for the"
                    + " audience \""
                    + only.substring("audience=".length())
                    + "\" in \"--only\"; "
                    + cure.replace("\"\"", "\""));
    assertEquals(
        expected,
        new Build(options.only(only)).check().problems().stream().map(Object::toString).toList());
  }

  @Test
  void aPartWithoutEntriesIsAProblem() throws IOException {
    BuildOptions options = new BuildOptions(folder.resolve("kb"), "", null);
    assertEquals(
        "[content/kb.yaml:1:1: error [bad-value]: no entry is in the part"
            + " \"topics=meat facets=taste:sweet\" of \"--only\"; name other topics or terms]",
        new Build(options.only("topics=meat facets=taste:sweet")).check().problems().toString());
  }

  @Test
  void anUnknownTopicOfABlockIsAProblem() throws IOException {
    write("guide.md", HEADER.formatted("G") + "a\n\n:::only topics=fsh\nb\n:::\n:::only for=x\n");
    write("sauces/x.yaml", "name: X\ntext: |\n  :::only topics=meet\n  b\n  :::\n");
    BuildOptions options = new BuildOptions(folder.resolve("kb"), "", null);
    List<String> problems =
        new Build(options)
            .check().problems().stream()
                .map(Object::toString)
                .filter(problem -> problem.matches("content/(guide|sauces/x).*error.*"))
                .toList();
    assertEquals(4, problems.size(), problems.toString());
    assertTrue(problems.get(0).startsWith("content/guide.md:7:1: error [unknown-topic]"));
    assertTrue(problems.get(3).startsWith("content/sauces/x.yaml:3:3: error [unknown-topic]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "topics=",
        "topics=a b",
        "facets=equipment",
        "audience=a,b",
        "audience=a audience=b",
        "=a"
      })
  void whatIsNoSubsetIsRefused(String words) {
    assertThrows(IllegalArgumentException.class, () -> Subset.parse(words));
  }

  @Test
  void aSubsetIsWrittenAsItIsRead() {
    String words = "topics=a,b facets=c:d,c:e,f:g audience=h";
    assertEquals(words, Subset.parse(words).toString());
    assertEquals(
        words, Subset.parse("audience=h facets=f:g,c:e topics=b topics=a facets=c:d").toString());
  }

  /** For every topic and every term of real knowledge bases. */
  @ParameterizedTest
  @ValueSource(
      strings = {".", "foods-for-gout", "glues", "ocha", "shay", "tee", "vorrat", "waste-sorting"})
  void whatStaysHasTheSameVerdictsAsInTheWhole(String name) throws IOException {
    Path source = name.equals(".") ? Path.of(name) : Path.of("core/src/test/kb", name);
    Dataset whole = DatasetReader.read(SourceTreeReader.read(source).value()).value();
    KnowledgeBase base = KnowledgeBaseResolver.resolve(whole);
    List<String> subsets = new ArrayList<>();
    base.head().topics().forEach(topic -> subsets.add("topics=" + topic.id()));
    base.head()
        .facets()
        .forEach(
            facet ->
                facet
                    .terms()
                    .forEach(term -> subsets.add("facets=" + facet.id() + ":" + term.id())));
    for (String words : subsets) {
      KnowledgeBase part = KnowledgeBaseResolver.resolve(whole.only(Subset.parse(words)).value());
      for (Entry entry : part.entries()) {
        boolean isListed = false;
        for (Topic topic : part.head().topics()) {
          Set<?> expected = Set.copyOf(verdicts(base, entry, topic));
          assertEquals(expected, Set.copyOf(verdicts(part, entry, topic)), words + entry.id());
          isListed |= !expected.isEmpty();
        }
        boolean isListedInWhole =
            base.head().topics().stream()
                .anyMatch(topic -> !verdicts(base, entry, topic).isEmpty());
        assertEquals(isListedInWhole, isListed, words + ": " + entry.id());
      }
    }
  }

  private static List<String> verdicts(KnowledgeBase base, Entry entry, Topic topic) {
    Entry own = base.entry(entry.id()).orElseThrow();
    return base.judgements(own, topic).judgements().stream()
        .map(judgement -> judgement.verdict().id() + judgement.conditions() + judgement.includes())
        .toList();
  }
}
