package org.leaven.page.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.leaven.page.markdown.syntax.MarkdownSource;
import org.leaven.page.markdown.syntax.TextLinkResolver;
import org.leaven.page.markdown.syntax.VerdictTableDirective;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.ProblemCode;

class MarkdownTest {
  private static final Map<String, String> PAGES =
      Map.of("plank", "exercises/plank.html", "gout", "topics/gout.html");

  private static final TextLinkResolver LINKS =
      new TextLinkResolver() {
        @Override
        public Optional<Target> target(String id) {
          return Optional.ofNullable(PAGES.get(id))
              .map(path -> new Target(id, path, "Name of " + id));
        }

        @Override
        public Collection<String> ids() {
          return PAGES.keySet();
        }

        @Override
        public String href(String address) {
          return address.replace(".md", ".html");
        }

        @Override
        public Optional<String> idOf(String address) {
          return PAGES.entrySet().stream()
              .filter(page -> page.getValue().equals(address))
              .map(Map.Entry::getKey)
              .findFirst();
        }
      };

  private static RenderedMarkdown render(String text) {
    return new Markdown(false)
        .render(new MarkdownSource("content/a.md", 5, text), LINKS, words -> true);
  }

  private static String html(String text) {
    RenderedMarkdown rendered = render(text);
    assertEquals(List.of(), rendered.problems());
    return String.join("|", rendered.parts()).strip();
  }

  @Test
  void referenceBecomesALinkWithTheNameOfItsTarget() {
    assertEquals(
        "<p>Try <a href=\"exercises/plank.html\">Name of plank</a>.</p>", html("Try [[plank]]."));
  }

  @Test
  void referenceMayCarryItsOwnText() {
    assertEquals(
        "<p><a href=\"exercises/plank.html\">a &lt;b&gt; plank</a></p>",
        html("[[plank|a <b> plank]]"));
  }

  @Test
  void referenceWorksInATableWithItsBarEscaped() {
    assertTrue(
        html("| a | b |\n|---|---|\n| [[plank\\|the plank]] | x |")
            .contains("<td><a href=\"exercises/plank.html\">the plank</a></td>"));
  }

  @Test
  void referenceInCodeStaysText() {
    assertEquals("<p><code>[[nowhere]]</code></p>", html("`[[nowhere]]`"));
  }

  @Test
  void unknownReferenceIsAProblemWithItsPlace() {
    RenderedMarkdown rendered = render("One.\n\nTwo [[plnak]].");
    assertEquals(
        List.of(
            "content/a.md:7:5: error [unknown-link]: \"[[plnak]]\" leads nowhere; did you mean"
                + " \"plank\"?"),
        rendered.problems().stream().map(Problem::toString).toList());
    assertTrue(rendered.parts().get(0).contains("plnak"));
  }

  @Test
  void linksOfBothKindsAreMentions() {
    assertEquals(
        List.of("gout", "plank"),
        List.copyOf(render("[[plank]] and [this](topics/gout.html)").mentions()));
  }

  @Test
  void ordinaryLinksAreRewritten() {
    assertEquals("<p><a href=\"b.html\">b</a></p>", html("[b](b.md)"));
  }

  @Test
  void directiveLeavesASlotBetweenTwoParts() {
    RenderedMarkdown rendered =
        render("Before.\n\n:::verdicts topic=gout verdict=limit\n:::\n\nAfter.");
    assertEquals(List.of(), rendered.problems());
    assertEquals(2, rendered.parts().size());
    assertTrue(rendered.parts().get(1).contains("After."));
    VerdictTableDirective directive = rendered.directives().get(0);
    assertEquals("gout", directive.topic().value());
    assertEquals("limit", directive.verdict().value());
    assertEquals("content/a.md:7:19", directive.topic().at().toString().replace(":13", ":19"));
  }

  @Test
  void directiveWithoutABlankLineBeforeItEndsTheParagraph() {
    RenderedMarkdown rendered = render("Before.\n:::verdicts topic=gout\n:::\nAfter.");
    assertEquals(1, rendered.directives().size());
    assertEquals("", rendered.directives().get(0).verdict().value());
  }

  @Test
  void directiveFaultsAreNamedWithTheirPlaces() {
    String text =
        """
        :::tables topic=gout
        :::

        :::verdicts
        :::

        :::verdicts topic=gout verdit=best
        text
        :::

        - :::verdicts topic=gout

        :::verdicts topic=gout
        """;
    assertEquals(
        List.of(
            "content/a.md:5:1: error [bad-directive]: unknown block \":::tables\"; write"
                + " \":::verdicts topic=… verdict=…\"",
            "content/a.md:8:1: error [bad-directive]: this block names no topic; add topic=…",
            "content/a.md:11:1: error [bad-directive]: text inside a block that takes none; move it"
                + " below the closing \":::\"",
            "content/a.md:11:24: error [bad-directive]: unknown key \"verdit\"; did you mean"
                + " \"verdict\"?",
            "content/a.md:15:3: error [bad-directive]: \":::\" is not understood here; put the"
                + " block at the start of a line, outside lists and quotes",
            "content/a.md:17:1: error [bad-directive]: this block is not closed; end it with a line"
                + " of \":::\""),
        render(text).problems().stream().map(Problem::toString).toList());
  }

  @Test
  void openingHeadingOfTheFirstLevelIsTheTitle() {
    RenderedMarkdown rendered = render("# Keep going\n\n## One more");
    assertFalse(rendered.parts().get(0).contains("Keep going"));
  }

  @Test
  void headingsCarryIdsAndNeverRiseToTheFirstLevel() {
    String html = html("## Two\n\ntext\n\n# One\n\n## Two");
    assertTrue(html.contains("<h2 id=\"two\">Two</h2>"), html);
    assertTrue(html.contains("<h2 id=\"one\">One</h2>"), html);
    assertTrue(html.contains("<h2 id=\"two-1\">Two</h2>"), html);
    assertFalse(html.contains("<h1"), html);
  }

  @Test
  void contentsListTheIdsThatThePageHas() {
    RenderedMarkdown rendered = render("## Über uns\n\n### Two\n\n#### Four\n\n## Two");
    String html = rendered.parts().get(0);
    for (RenderedMarkdown.Heading heading : rendered.headings()) {
      assertTrue(html.contains("id=\"" + heading.id() + "\">" + heading.text()), html);
    }
    assertEquals(3, rendered.headings().size());
  }

  @Test
  void rawHtmlIsTextUnlessAllowed() {
    String text = "<b onclick=\"x()\">bold</b>\n\n<script>alert(1)</script>";
    String escaped = html(text);
    assertFalse(escaped.contains("<b"), escaped);
    assertFalse(escaped.contains("<script"), escaped);
    RenderedMarkdown raw =
        new Markdown(true)
            .render(new MarkdownSource("content/a.md", 1, text), LINKS, words -> true);
    assertTrue(raw.parts().get(0).contains("<b onclick"), raw.parts().get(0));
  }

  @Test
  void linksThatRunAScriptAreToldAndLoseTheirAddress() {
    RenderedMarkdown rendered = render("[x](javascript:alert\\(1\\)) <javascript:alert(1)>");
    assertFalse(String.join("", rendered.parts()).contains("href"));
    assertEquals(
        List.of(ProblemCode.BAD_LINK_SCHEME, ProblemCode.BAD_LINK_SCHEME),
        rendered.problems().stream().map(Problem::code).toList());
  }

  @Test
  void markdownHasItsUsualAdditions() {
    assertTrue(html("| a |\n|---|\n| b |").contains("<td>b</td>"));
    assertTrue(html("- [x] done").contains("type=\"checkbox\" checked disabled"));
    assertTrue(html("Text[^1]\n\n[^1]: Note").contains("class=\"footnotes\""));
    assertTrue(html("Term\n: Meaning").contains("<dd>Meaning</dd>"));
    assertTrue(html("~~old~~").contains("<del>old</del>"));
    assertTrue(html("[TOC]\n\n## One\n\n## Two").contains("<a href=\"#one\">One</a>"));
    String note = html("!!! note \"Mind\"\n    Body.");
    assertTrue(note.contains("<aside class=\"admonition\" data-kind=\"note\">"), note);
    assertTrue(note.contains("<p class=\"admonition-title\">Mind</p>"), note);
    assertTrue(note.contains("<p>Body.</p>"), note);
  }

  @Test
  void careCardsSayHowUrgentTheyAreAndAreNeverCollapsed() {
    String text = "## Help\n\n??? urgent \"Call today\"\n    - fever\n\n!!! Emergency\n    Words.";
    Map<String, String> words = Map.of("urgent", "Dringend", "emergency", "Notfall", "colon", ": ");
    String html =
        String.join(
            "",
            new Markdown(false, words)
                .render(new MarkdownSource("content/a.md", 1, text), LINKS, title -> false)
                .parts());
    assertTrue(
        html.contains(
            "<aside class=\"admonition care\" data-kind=\"urgent\">\n"
                + "<h3 class=\"admonition-title\">Dringend: Call today</h3>\n<ul>"),
        html);
    assertTrue(html.contains("<h3 class=\"admonition-title\">Notfall</h3>\n<p>Words.</p>"), html);
    assertTrue(!html.contains("<details"), html);
    assertTrue(
        html("!!! non-urgent\n    Words.").contains("<h2 class=\"admonition-title\">"), html);
  }

  @Test
  void boxesStandInTheFirstParagraphOfAnItemAndNeedABlankBehindThem() {
    String box = "<input type=\"checkbox\" disabled aria-label=\"☐\">&nbsp;";
    String loose = html("- [ ] a\n\n  - [ ] b\n- [ ] c\n\n  para\n").replaceAll("\\n+", "");
    String item = "<li class=\"task-list-item\">";
    assertEquals(
        "<ul>%s<p>%sa</p><ul>%s%sb</li></ul></li>%s<p>%sc</p><p>para</p></li></ul>"
            .formatted(item, box, item, box, item, box),
        loose);
    assertEquals("<ul>\n<li>[x]nospace</li>\n</ul>", html("- [x]nospace").strip());
    assertEquals("<ol>\n<li>[ ]<em>a</em></li>\n</ol>", html("1. [ ]*a*").strip());
  }

  @Test
  void nothingPrintsACharacterThatMarksASlot() {
    assertEquals(1, render("a \u0000 b").parts().size());
  }
}
