package org.leaven.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.leaven.dataset.DatasetReader;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.resolve.KnowledgeBaseResolver;
import org.leaven.page.markdown.Markdown;
import org.leaven.page.markdown.RenderedMarkdown;
import org.leaven.page.markdown.syntax.MarkdownSource;
import org.leaven.page.markdown.syntax.TextLinkResolver;
import org.leaven.source.SourceTreeReader;
import org.leaven.verify.text.TextNormalizer;

/** What was written and what is shown come to the same form. */
class TextNormalizerTest {
  private static KnowledgeBase base() throws IOException {
    return KnowledgeBaseResolver.resolve(
        DatasetReader.read(SourceTreeReader.read(Path.of("")).value()).value());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          _a*b~c d^e         | _a*b~c d^e                   | ' abc d e '
          a*b*c              | a<em>b</em>c                 | ' abc '
          a~~b~~c            | a<del>b</del>c               | ' abc '
          `a*b`              | <code>a*b</code>             | ' ab '
          a\\*b              | a*b                          | ' ab '
          2*3 x*2            | 2*3 x*2                      | ' 2 3 x 2 '
          a_b                | a_b                          | ' a b '
          ❤\uFE0F x          | ❤\uFE0F x                    | ' x '
          ελ\u200Fx          | ελ\u200Fx                    | ' ελx '
          a\u00ADb           | ab                           | ' ab '
          a ![b](c) d        | a <img src="c" alt="b"> d    | ' a d '
          [a ![b](c)](d)     | <a href="d">a <img></a>      | ' a '
          """)
  void emphasisAndMarksOfDirectionPartNoWord(String written, String shown, String words)
      throws IOException {
    assertEquals(words, TextNormalizer.ofMarkdown(written, base()));
    assertEquals(words, TextNormalizer.of(Jsoup.parseBodyFragment(shown).body()));
  }

  /** The manual, whose Markdown has nearly everything that a text can have. */
  static Stream<Path> texts() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("docs"))) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void everyLineOfATextIsOnItsPage(Path file) throws IOException {
    String text = Files.readString(file);
    assertEquals(List.of(), lost(text), file.toString());
  }

  @Test
  void everyKindOfBlockIsOnItsPage() throws IOException {
    String text =
        """
        Setext
        ======
        > A *quote* with [a link](x.html) and [another][ref],
        > over more than one line.

        1. One, with a footnote.[^1]
        2. Two
           - [x] done
           - [ ] not `[[done]]` done

        | a | b |
        |--:|---|
        | 5 | **6** |

        > [!NOTE]
        > Mind [[how-to]], and <b>this</b>.

        ```yaml
        a: "[[b]]" # &amp; \\* c
        ```

        Term
        : Its meaning.

        ## A heading {#own}
        :::verdicts topic=back-pain
        :::
        Last &amp; least \\*.

        [ref]: https://example.org/ "A title"
        [^1]: The footnote.
        """;
    assertEquals(List.of(), lost(text));
    assertEquals(
        List.of(" two ", " 5 6 "),
        lost(text, text.replace("2. Two", "2. Too").replace("| 5 |", "| 7 |")));
  }

  private static List<String> lost(String text) throws IOException {
    return lost(text, text);
  }

  /** The lines of one text that the page of another does not show. */
  private static List<String> lost(String text, String page) throws IOException {
    RenderedMarkdown rendered =
        new Markdown(false)
            .render(new MarkdownSource("a.md", 1, page), TextLinkResolver.NONE, title -> false);
    String shown =
        TextNormalizer.of(Jsoup.parseBodyFragment(String.join(" ", rendered.parts())).body());
    return TextNormalizer.ofBlocks(text, base()).stream()
        .filter(line -> !shown.contains(line))
        .toList();
  }
}
