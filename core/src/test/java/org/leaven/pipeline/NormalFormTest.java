package org.leaven.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.source.SourceSnippets;
import org.leaven.source.problem.Problem;
import org.leaven.tree.Trees;
import org.leaven.verify.Verification;

/** Names with marks meet, in whichever normal form the disk and the author write them. */
class NormalFormTest {
  private static final String SVG =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>";
  private static final String LINKS =
      "[a](Übung.md) [b](Übung.html) [c](Öl/für.md) ![d](Öl/bild-ä.svg) ![e](img/ä.svg) [[Übung]]"
          + " [f](Übung.md#größe) [g](Öl/rapsöl.txt)\n\n";

  @TempDir Path folder;
  private Path root;

  private static String marksApart(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD);
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
  }

  @BeforeEach
  void namesAsMacOsWritesThem() throws IOException {
    root = folder.resolve("kb");
    write(
        "content/kb.yaml",
        """
        id: k
        title: K
        verdicts:
          good: {label: Good, polarity: positive}
        topics:
          t: {label: T}
        """);
    write("jbake.properties", "default.type=page\ndefault.status=published\n");
    write(marksApart("content/Übung.md"), "# Übung\n\n## Größe\n");
    write(marksApart("content/Öl/für.md"), "# Für\n");
    write(marksApart("content/Öl/bild-ä.svg"), SVG);
    write(marksApart("content/Öl/rapsöl.txt"), "Oil.\n");
    write(marksApart("assets/img/ä.svg"), SVG);
    write(
        marksApart("content/Öl") + "/oil.yaml",
        """
        name: Oil
        summary: "[x](Übung.html), [y](Öl/bild-ä.svg)."
        verdicts:
          t: {verdict: good}
        """);
  }

  private BuildReport build() throws IOException {
    return new Build(new BuildOptions(root, "", null)).run(folder.resolve("site"));
  }

  @Test
  void linksAndFilesMeet() throws IOException {
    write("content/p.md", "# P\n\n" + LINKS + marksApart(LINKS) + "[h](U%CC%88bung.md)\n");
    assertEquals(List.of(), build().problems());
    for (String file : Trees.files(folder.resolve("site"), "")) {
      assertTrue(Normalizer.isNormalized(file, Normalizer.Form.NFC), file);
    }
    assertEquals(
        List.of(),
        new Verification(root).run(folder.resolve("site"), folder.resolve("none")).findings());
  }

  @Test
  void whatLooksTheSameIsToldApart() throws IOException {
    String raw = "title=P\n~~~~~~\n<a href=\"" + marksApart("Übung.html") + "\">a</a>\n";
    write("content/raw.html", raw);
    List<Problem> problems = build().problems();
    assertEquals(1, problems.size(), problems.toString());
    assertTrue(problems.get(0).what().contains("written in other characters"));
  }

  @Test
  void theLineIsShownOfAFileWhoseNameTheDiskWritesOtherwise() throws IOException {
    write(marksApart("content/Übung.md"), "# Übung\n\n[a](nowhere.md)\n");
    Problem problem = build().problems().get(0);
    assertEquals("content/Übung.md:3:5", problem.at().toString());
    String excerpt = new SourceSnippets(root).of(problem.at(), "^");
    assertTrue(excerpt.contains("[a](nowhere.md)"), excerpt);
  }
}
