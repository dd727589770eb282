package org.leaven.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.cli.Main;

/** What Asciidoctor says of a page is told with its file and line, and JRuby says nothing. */
class AsciidocIT {
  private static final List<String> HEADER = List.of("= Title", ":jbake-type: page");
  private static final String PUBLISHED = ":jbake-status: published";

  @TempDir Path folder;

  private void write(String path, String... lines) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, List.of(lines));
  }

  @BeforeEach
  void writeSite() throws IOException {
    write("jbake.properties", "render.index=false", "render.archive=false", "render.feed=false");
    write("templates/page.ftl", "${content.body}");
  }

  private String run(String command, String... more) throws IOException {
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said, true);
    List<String> words = new ArrayList<>(List.of(command, "--source"));
    words.add(folder.toString());
    words.add("--classpath");
    words.add(StockSite.jars(ParityIT.engines("asciidoc")));
    words.addAll(List.of(more));
    Main.run(out, out, words.toArray(String[]::new));
    return said.toString();
  }

  private List<String> problems() throws IOException {
    return run("check")
        .lines()
        .filter(line -> line.contains("] ") || line.contains("]: "))
        .toList();
  }

  @Test
  void asciidoctorsLogIsToldWithFileAndLine() throws IOException {
    write("parts/part.adoc", "one", "", "include::gone.adoc[]");
    write(
        "content/a.adoc",
        HEADER.get(0),
        HEADER.get(1),
        PUBLISHED,
        ":jbake-date: 2026-11-22",
        "",
        "See <<nope>>, <<nope,again>> and <<#zilch>>.",
        "",
        "include::missing.adoc[]",
        "",
        "include::../parts/part.adoc[]",
        "",
        "[[dup]]",
        "== One",
        "",
        "[[dup]]",
        "== Two",
        "",
        ". one",
        "3. three");
    write(
        "content/b.adoc",
        "title=B",
        "type=page",
        "status=published",
        "date=2026-11-22",
        "~~~~~~",
        "",
        "----",
        "no end");
    assertEquals(
        List.of(
            "content/a.adoc:6:7: warning [bad-asciidoc]: possible invalid reference: nope",
            "content/a.adoc:6:17: warning [bad-asciidoc]: possible invalid reference: nope",
            "content/a.adoc:6:37: warning [bad-asciidoc]: possible invalid reference: zilch",
            "content/a.adoc:8:1: error [bad-asciidoc]: include file not found: content/missing.adoc",
            "content/a.adoc:16:1: warning [bad-asciidoc]: id assigned to section already in use: dup",
            "content/a.adoc:19:1: warning [bad-asciidoc]: list item index: expected 1, got 3",
            "content/b.adoc:7:1: warning [bad-asciidoc]: unterminated listing block",
            "parts/part.adoc:3:1: error [bad-asciidoc]: include file not found: parts/gone.adoc"),
        problems());
  }

  @Test
  void datesAndValuesAreCheckedAsInMarkdown() throws IOException {
    write("content/a.adoc", HEADER.get(0), HEADER.get(1), PUBLISHED, ":jbake-date: soon", "", "x");
    write(
        "content/b.adoc",
        HEADER.get(0),
        HEADER.get(1),
        PUBLISHED,
        ":jbake-date: 2026-13-45",
        "",
        "x");
    write(
        "content/c.adoc",
        HEADER.get(0),
        HEADER.get(1),
        PUBLISHED,
        ":jbake-date: 2026-11-22",
        ":jbake-og: {\"a\": }",
        "",
        "x");
    write(
        "content/d.adoc", HEADER.get(0), "A B", "v1, 22-01-05", HEADER.get(1), PUBLISHED, "", "x");
    assertEquals(
        List.of(
            "content/a.adoc:4:14: error [bad-date]: \"soon\" is not a date; write it as yyyy-MM-dd",
            "content/b.adoc:4:14: error [bad-date]: \"2026-13-45\" is not a date; write it as"
                + " yyyy-MM-dd",
            "content/c.adoc:5:12: error [bad-header]: the value of \"og\" is not JSON; mend it, or"
                + " write it without braces",
            "content/d.adoc:1:1: error [bad-date]: \"22-01-05\" is a date in the year 22; write the"
                + " year in four digits"),
        problems());
  }

  @Test
  void aLibraryThatIsNotThereIsASettingThatCannotBeUsed() throws IOException {
    write("jbake.properties", "render.index=false", "asciidoctor.option.requires=no-such-thing");
    write("content/a.adoc", HEADER.get(0), HEADER.get(1), PUBLISHED, "", "x");
    write("content/b.adoc", HEADER.get(0), HEADER.get(1), PUBLISHED, "", "x");
    assertEquals(
        List.of(
            "jbake.properties:2:1: error [bad-setting]: asciidoctor.option.requires: no such file to"
                + " load -- no-such-thing; put its jar on the class path (--classpath), or take it"
                + " out"),
        problems().stream().filter(line -> line.contains("bad-setting")).toList());
  }

  @Test
  void aLibraryThatIsThereIsUsed() throws IOException {
    write(
        "lib/shout.rb",
        "require 'asciidoctor/extensions'",
        "Asciidoctor::Extensions.register do",
        "  postprocessor do",
        "    process {|document, output| output.upcase }",
        "  end",
        "end");
    write(
        "jbake.properties",
        "render.index=false",
        "render.archive=false",
        "render.feed=false",
        "asciidoctor.option.requires=" + folder.resolve("lib/shout.rb"));
    write("content/a.adoc", HEADER.get(0), HEADER.get(1), PUBLISHED, "", "quiet");
    String said = run("build", "--output", folder.resolve("out").toString());
    assertTrue(said.contains("no problems"), said);
    String page = Files.readString(folder.resolve("out/a.html"), StandardCharsets.UTF_8);
    assertTrue(page.contains("QUIET"), page);
  }

  @Test
  void nothingChangedIsFoundWithTheJarsOfOthersAndWithWarnings() throws IOException {
    write("content/a.adoc", HEADER.get(0), HEADER.get(1), PUBLISHED, "", "See <<nope>>.");
    String output = folder.resolve("target/site").toString();
    run("check"); // what was written a moment ago might be written to again
    String first = run("build", "--output", output);
    assertTrue(first.contains("possible invalid reference"), first);
    Path page = folder.resolve("target/site/a.html");
    Object key = Files.readAttributes(page, "unix:ino").get("ino");
    String second = run("build", "--output", output);
    assertEquals(first.lines().findFirst(), second.lines().findFirst());
    assertEquals(key, Files.readAttributes(page, "unix:ino").get("ino"));
    assertFalse(second.contains("FilenoUtil"), second);
  }
}
