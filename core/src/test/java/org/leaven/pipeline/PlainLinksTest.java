package org.leaven.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.source.problem.Problem;

class PlainLinksTest {
  private static final String SETTINGS =
      """
      default.type=page
      default.status=published
      render.index=false
      render.archive=false
      render.feed=false
      render.tags=false
      render.sitemap=false
      """;

  @TempDir Path folder;

  @BeforeEach
  void template() throws IOException {
    write("templates/page.ftl", "<!DOCTYPE html>\n<title>x</title>\n${content.body}");
    write("jbake.properties", SETTINGS);
    write("content/index.md", "# Index");
    write("content/q.md", "# Q\n\n<h2 id=\"here\">Here</h2>");
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String> problems() throws IOException {
    Build build = new Build(new BuildOptions(folder, "", null));
    BuildReport report = build.check();
    assertTrue(report.isGood(), report.problems().toString());
    return report.problems().stream().map(Problem::toString).toList();
  }

  @Test
  void faultsHaveTheirLinesAndAreWarnings() throws IOException {
    write(
        "content/p.md",
        """
        # P

        [a](nope.html)
        [b](q.html#there)
        [c](Q.html)
        <a href="javascript:x">d</a>
        ![e](e.png)
        [f](https://)
        """);
    assertEquals(
        List.of(
            "content/p.md:3:5: warning [broken-link]: \"nope.html\" leads nowhere; put such a file"
                + " below content/, or name one that is there",
            "content/p.md:4:5: warning [broken-fragment]: \"q.html#there\" leads to a place that is"
                + " not on page \"q.html\"; did you mean \"here\"?",
            "content/p.md:5:5: warning [letter-case]: \"Q.html\" differs from \"q.html\" in letter"
                + " case; write it as the file is written",
            "content/p.md:6:10: warning [bad-link-scheme]: \"javascript:x\" has the scheme"
                + " \"javascript:\", which no link may have; use http:, https:, mailto: or tel:, or"
                + " an address relative to the page",
            "content/p.md:7:6: warning [broken-link]: \"e.png\" leads nowhere; put such a file below"
                + " content/, or name one that is there",
            "content/p.md:8:5: warning [broken-link]: \"https://\": an address without a host; name"
                + " what it leads to"),
        problems());
  }

  @Test
  void whatAServerOpensIsRight() throws IOException {
    write("content/sub/index.md", "# S");
    write("assets/a b.txt", "x");
    write("assets/manual.html", "<a href='gone.html'>x</a><p id=part>");
    write(
        "content/p.md",
        """
        # P

        [a](sub) [b](sub/) [c](sub/index.html) [d](q) [e](#top) [f](?x=1) [g](q.html?x#here)
        [h](a%20b.txt) [i](//example.org/x) [j](mailto:me@example.org) [k](manual.html#part)
        [l](q.html#/route) [m](/q.html) [n](/) [o](../above.html) <a href="{{later}}">p</a>
        <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">
        """);
    assertEquals(List.of(), problems());
  }

  @Test
  void absoluteAddressesStartAtTheSitesTop() throws IOException {
    write("jbake.properties", SETTINGS + "site.host=https://example.org/blog\n");
    write(
        "content/p.md",
        """
        # P

        [a](/blog/q.html) [b](https://example.org/blog/q.html) [c](http://example.org/blog)
        [d](/other/x.html) [e](https://example.org/x.html) [f](/blog)
        [g](/blog/x.html)
        [h](https://example.org/blog/y.html)
        """);
    assertEquals(
        List.of("content/p.md:5:5", "content/p.md:6:5"),
        problems().stream().map(problem -> problem.replaceFirst(": .*", "")).toList());
  }

  @Test
  void aBaseMovesRelativeAddresses() throws IOException {
    write("jbake.properties", SETTINGS + "site.host=https://example.org\n");
    write("templates/page.ftl", "<base href='${config.site_host}/'>${content.body}");
    write("content/sub/p.md", "# P\n\n[a](q.html) [b](sub/p.html)\n\n[c](p.html)");
    assertEquals(1, problems().size());
    assertTrue(problems().get(0).startsWith("content/sub/p.md:5:5: warning [broken-link]"));
  }

  @Test
  void aLinkOfATemplateIsToldOnceAtItsPlace() throws IOException {
    write("templates/page.ftl", "<nav>\n<a href='about.html'>x</a></nav>\n${content.body}");
    write("content/p.md", "# P");
    List<String> problems = problems();
    assertEquals(1, problems.size());
    assertTrue(
        problems.get(0).startsWith("templates/page.ftl:2:10: warning [broken-link]"),
        problems.toString());
  }

  @Test
  void veryManyAreOneLineWithACount() throws IOException {
    StringBuilder text = new StringBuilder("# P\n\n");
    for (int i = 10; i < 90; i++) {
      text.append(String.format(Locale.ROOT, "[a](x%d.html)\n", i));
    }
    write("content/p.md", text + "\n<a href=\"javascript:x\">a</a>\n");
    List<String> problems = problems();
    assertEquals(2, problems.size());
    assertTrue(
        problems.get(0).contains("\"x10.html\" leads nowhere, and 79 more of this kind"),
        problems.toString());
  }

  @Test
  void scriptsInMarkdownLinksAreToldInEachBuild() throws IOException {
    write(
        "content/p.md",
        """
        # P

        [a](javascript:alert(1))
        [b](JavaScript:x) [c](java&#115;cript:c)
        ![d](javascript:x)
        [e][r] <javascript:x>
        `[f](javascript:x)` [g](q.html#javascript:x)

        [r]: javascript:y
        """);
    String expected = "p.md:1:1 p.md:3:1 p.md:4:5 p.md:5:1 p.md:6:8 p.md:9:1";
    Path output = folder.resolve("target/site");
    for (int i = 0; i < 2; i++) {
      List<Problem> problems = new Build(new BuildOptions(folder, "", null)).run(output).problems();
      assertEquals(
          expected,
          problems.stream()
              .map(Problem::toString)
              .filter(problem -> problem.contains(" warning [bad-link-scheme]: "))
              .map(problem -> problem.replaceFirst("content/(.*?): .*", "$1"))
              .collect(Collectors.joining(" ")));
    }
  }

  @Test
  void referencesWithoutADefinitionAreToldInEachBuild() throws IOException {
    write(
        "content/p.md",
        """
        # P

        [text][nope] and [gone][], ![picture][none]
        but [here][good], [Good], [x], \\[a][b] and `[c][d]`.

        [good]: q.html
        """);
    Path output = folder.resolve("target/site");
    for (int i = 0; i < 2; i++) {
      assertEquals(
          List.of(
              "content/p.md:3:1: warning [unknown-link]: \"[text][nope]\" stays text, since nothing"
                  + " defines \"nope\"; write \"[nope]: ADDRESS\" on a line of its own, or a"
                  + " backslash before it",
              "content/p.md:3:18: warning [unknown-link]: \"[gone][]\" stays text, since nothing"
                  + " defines \"gone\"; write \"[gone]: ADDRESS\" on a line of its own, or a"
                  + " backslash before it",
              "content/p.md:3:28: warning [unknown-link]: \"![picture][none]\" stays text, since"
                  + " nothing defines \"none\"; write \"[none]: ADDRESS\" on a line of its own, or a"
                  + " backslash before it"),
          new Build(new BuildOptions(folder, "", null))
              .run(output).problems().stream().map(Problem::toString).toList());
    }
  }

  @Test
  void theCheckCanBeTurnedOff() throws IOException {
    write("content/p.md", "# P\n\n[a](nope.html) [b](javascript:x) [c][d]");
    write("jbake.properties", SETTINGS + "check.links=false\n");
    assertEquals(List.of(), problems());
  }

  @Test
  void pagesInAnotherEncodingAreChecked() throws IOException {
    write("jbake.properties", SETTINGS + "render.encoding=ISO-8859-1\n");
    Files.write(
        folder.resolve("content/p.md"),
        "# Käse\n\n[a](nope.html) Käse".getBytes(StandardCharsets.ISO_8859_1));
    write("assets/old.html", "x");
    Files.write(folder.resolve("assets/old.html"), new byte[] {(byte) 0xff, (byte) 0xe4});
    assertEquals(1, problems().size());
  }

  @Test
  void pagesKeptFromTheLastBuildAreCheckedAgain() throws IOException {
    write("content/p.md", "# P\n\n[a](r.html)");
    write("content/r.md", "# R");
    Path output = folder.resolve("target/site");
    assertEquals(List.of(), new Build(new BuildOptions(folder, "", null)).run(output).problems());
    Files.delete(folder.resolve("content/r.md"));
    List<Problem> problems = new Build(new BuildOptions(folder, "", null)).run(output).problems();
    assertEquals("content/p.md:3:5", problems.get(0).at().toString());
  }
}
