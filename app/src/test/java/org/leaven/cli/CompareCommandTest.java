package org.leaven.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.tree.Trees;

/**
 * What {@code compare} says of the output of JBake; here that of Leaven stands in for it, and is
 * changed. The parity tests compare with JBake itself.
 */
class CompareCommandTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... words) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
  }

  private int compare() {
    return run("compare", "--source", site(), "--against", folder.resolve("jbake").toString());
  }

  private String site() {
    return folder.resolve("site").toString();
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve("site").resolve(path);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
  }

  private void change(String path, UnaryOperator<String> change) throws IOException {
    Path file = folder.resolve("jbake").resolve(path);
    String text = Files.readString(file);
    String other = change.apply(text);
    assertFalse(text.equals(other), "the test changes nothing in " + path);
    Files.writeString(file, other);
  }

  @BeforeEach
  void aSiteAndItsTwin() throws IOException {
    write(
        "jbake.properties", "template.folder=templates\nrender.sitemap=false\nrender.tags=false\n");
    for (String name : new String[] {"post", "page", "feed"}) {
      write("templates/" + name + ".ftl", "<h1>${content.title!}</h1>\n${content.body!}\n");
    }
    String list =
        "<#list posts as post><li><a href=\"${post.uri}\">${post.title}</a></li>\n</#list>";
    write(
        "templates/index.ftl",
        "<ul>\n" + list + "</ul>\n<p>Made in ${published_date?string('yyyy')}</p>\n");
    write("templates/archive.ftl", "<ol>\n" + list.replace("posts", "published_posts") + "</ol>\n");
    for (String name : new String[] {"one", "two", "three"}) {
      String header =
          "title=Post " + name + "\ndate=2026-03-01\ntype=post\nstatus=published\n~~~~~~\n";
      write(
          "content/" + name + ".md",
          header + "Words of " + name + ".\n\nWrite to <ida@example.org>.\n");
    }
    assertEquals(0, run("build", "--source", site()), err.toString());
    Trees.copy(folder.resolve("site/target/site"), folder.resolve("jbake"));
    Files.delete(folder.resolve("jbake/.leaven"));
  }

  @Test
  void equalSitesAreEqual() {
    assertEquals(0, compare(), err.toString());
    assertTrue(out.toString().contains("6 files are the same, 0 differ"), out.toString());
  }

  @Test
  void datesAndTheOrderOfPagesOfOneDayAreKnown() throws IOException {
    change("index.html", text -> text.replace("Made in 2026", "Made in 2027"));
    change("archive.html", CompareCommandTest::turned);
    assertEquals(0, compare(), out.toString());
    assertAll(
        () ->
            assertTrue(out.toString().contains("1 file differs in dates and times"), out::toString),
        () ->
            assertTrue(
                out.toString().contains("1 file differs in the order of pages"), out::toString),
        () -> assertTrue(out.toString().contains("2 differ for known reasons, 0 for unknown")));
  }

  /** The lines of a list in the other order. */
  private static String turned(String text) {
    String[] lines = text.split("\n", -1);
    String first = lines[1];
    lines[1] = lines[2];
    lines[2] = first;
    return String.join("\n", lines);
  }

  @Test
  void otherWordsAreUnknown() throws IOException {
    change("one.html", text -> text.replace("Words of one", "Other words"));
    assertEquals(1, compare());
    assertTrue(
        out.toString()
            .contains(
                """
                one.html differs, and it is unknown why
                  JBake:  <p>Other words.</p>
                  Leaven: <p>Words of one.</p>
                """),
        out.toString());
  }

  @Test
  void aMissingLineOfAListAndAFileTooManyAreUnknown() throws IOException {
    change("index.html", text -> text.replaceFirst("<li>.*</li>\n", ""));
    Files.writeString(folder.resolve("jbake/old.html"), "Left over.");
    assertEquals(1, compare());
    assertTrue(
        out.toString().contains("index.html differs, and it is unknown why"), out.toString());
    assertTrue(
        out.toString().contains("old.html differs, and it is unknown why\n  JBake:  this file"));
    assertTrue(out.toString().contains("5 files are the same, 0 differ for known reasons, 2 for"));
  }

  @Test
  void mailAddressesAreDisguisedByChance() throws IOException {
    UnaryOperator<String> otherwise =
        text -> Pattern.compile("&#x(\\w+);").matcher(text).replaceAll(CompareCommandTest::decimal);
    change("three.html", otherwise);
    assertEquals(0, compare(), out.toString());
    assertTrue(out.toString().contains("1 file differs in mail addresses"), out.toString());
    change("three.html", text -> text.replace("Words", "Other words"));
    assertEquals(1, compare());
  }

  private static String decimal(MatchResult reference) {
    return "&#" + Integer.parseInt(reference.group(1), 16) + ";";
  }

  @Test
  void whatCannotBeComparedIsRefused() throws IOException {
    assertEquals(2, run("compare", "--source", site()));
    assertTrue(err.toString().contains("--against DIR is missing"), err.toString());
    assertEquals(2, run("compare", "--source", site(), "--against", "nowhere"));
    assertTrue(err.toString().contains("there is no folder \"nowhere\""), err.toString());
    String empty = Files.createDirectory(folder.resolve("empty")).toString();
    assertEquals(2, run("compare", "--source", site(), "--against", empty));
    assertTrue(err.toString().contains("did JBake fail?"), err.toString());
    assertEquals(2, run("compare", "--source", site(), "--against", site() + "/target/site"));
    assertTrue(err.toString().contains("are the same folder"), err.toString());
    write("content/kb.yaml", "id: x\ntitle: X\n");
    assertEquals(2, compare());
    assertTrue(err.toString().contains("is a knowledge base"), err.toString());
  }

  @Test
  void aSiteWithErrorsIsNotCompared() throws IOException {
    write("content/bad.md", "no header");
    assertEquals(1, compare());
    assertTrue(out.toString().contains("1 error; nothing was compared"), out.toString());
  }
}
