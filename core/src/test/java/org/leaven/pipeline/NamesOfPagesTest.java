package org.leaven.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages are called and what they call others, in knowledge bases unlike our own. */
class NamesOfPagesTest {
  private static final String HEAD =
      """
      id: knie
      title: Knie
      language: %s
      verdicts:
        gut: {label: Gut, polarity: positive}
      topics:
        bein: {label: Bein}
        knie: {label: Knie, broader: bein}
      sources:
        eins: {label: Buch eins, locator: Seite}
      %s
      """;
  private static final String ENTRY =
      """
      name: Knie beugen
      verdicts: {bein: {verdict: gut, source: eins:7}, knie: {verdict: gut}}
      """;
  private static final String PAGE = "title=%s\ntype=page\nstatus=published\n~~~~~~\n%s\n";

  @TempDir private Path root;

  @Test
  void labelsKeepTheirCapitalsInGerman() throws IOException {
    build("de", "");
    assertTrue(page("topics/bein.html").contains("Gut bei Bein"));
  }

  @Test
  void labelsLoseTheirCapitalsInEnglish() throws IOException {
    build("en", "");
    assertTrue(page("topics/bein.html").contains("Gut for bein"));
  }

  @Test
  void aPlaceNamesItsSource() throws IOException {
    build("de", "  zwei: {label: Buch zwei}");
    String sources = page("topics/bein.html").split("data-part=\"sources\"", 2)[1];
    assertTrue(sources.contains(">Buch eins</p>"), sources);
    assertTrue(sources.contains(">Seite 7</a>"), sources);
  }

  @Test
  void aNarrowerTopicIsNoOtherTopic() throws IOException {
    build("de", "");
    String others = page("topics/bein.html").split("data-part=\"topics\"", 2)[1];
    assertEquals(2, others.split("href=\"knie.html\"", -1).length);
  }

  @Test
  void aTopicIsNotMentionedWhereAnEntryOfItsNameIs() throws IOException {
    write("content/entries/knie.yaml", ENTRY);
    write("content/über uns.md", PAGE.formatted("Wir", "Wir beugen: [[knie]]."));
    build("de", "");
    assertTrue(page("entries/knie.html").contains("%C3%BCber%20uns.html\">Wir</a>"));
    assertFalse(page("topics/knie.html").split("<footer", 2)[0].contains("Wir"));
    assertTrue(page("über uns.html").contains("href=\"entries/knie.html\""));
  }

  private void build(String language, String more) throws IOException {
    write("content/kb.yaml", HEAD.formatted(language, more));
    if (!Files.exists(root.resolve("content/entries/knie.yaml"))) {
      write("content/entries/beugen.yaml", ENTRY);
    }
    BuildReport report = new Build(new BuildOptions(root, "", null)).run(root.resolve("out"));
    assertEquals(List.of(), report.problems());
  }

  private void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String page(String name) throws IOException {
    return Files.readString(root.resolve("out").resolve(name));
  }
}
