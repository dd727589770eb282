package org.leaven.importer.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaven.page.markdown.InlineMarkdown;
import org.leaven.page.markdown.Markdown;
import org.leaven.page.markdown.RenderedMarkdown;
import org.leaven.page.markdown.syntax.MarkdownSource;
import org.leaven.page.markdown.syntax.TextLinkResolver;

/** Plain text, escaped and rendered, is the same text. */
class MarkdownEscaperTest {
  private static final String SIGNS = "ab1 *_[]<>~&`\\!#-+=|:^.();{}\n";

  private static final TextLinkResolver NOWHERE =
      new TextLinkResolver() {
        @Override
        public Optional<Target> target(String id) {
          return Optional.of(new Target(id, "x.html", "a link"));
        }

        @Override
        public List<String> ids() {
          return List.of();
        }

        @Override
        public String href(String address) {
          return address;
        }

        @Override
        public Optional<String> idOf(String address) {
          return Optional.empty();
        }
      };

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3/4 Sit-Up | 3/4 Sit-Up",
        "5 < 6 & 7 > 6 | 5 < 6 & 7 > 6",
        "2 * 3 | 2 \\* 3",
        "[[plank]] | \\[\\[plank\\]\\]",
        "<b>x</b> | \\<b>x\\</b>",
        "snake_case _x_ | snake_case \\_x\\_",
        "R&D &amp; | R&D \\&amp;"
      })
  void onlyWhatWouldMeanSomethingIsEscaped(String text, String escaped) {
    assertEquals(escaped, MarkdownEscaper.inline(text));
  }

  @Property(tries = 1000)
  void aLineIsShownAsItIs(@ForAll("texts") String text) {
    String shown = new InlineMarkdown().plain(MarkdownEscaper.inline(text), NOWHERE);
    assertEquals(spaced(text), spaced(shown), () -> MarkdownEscaper.inline(text));
  }

  @Property(tries = 1000)
  void paragraphsAreShownAsTheyAre(@ForAll("texts") String text) {
    String markdown = MarkdownEscaper.blocks(text);
    RenderedMarkdown rendered =
        new Markdown(false)
            .render(new MarkdownSource("a.md", 1, markdown), NOWHERE, title -> false);
    String html = String.join("", rendered.parts());
    assertEquals(spaced(text), spaced(Jsoup.parse(html).text()), () -> markdown);
  }

  private static String spaced(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars(SIGNS).ofMaxLength(30);
  }
}
