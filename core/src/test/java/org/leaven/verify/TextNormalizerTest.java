package org.leaven.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaven.dataset.DatasetReader;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.resolve.KnowledgeBaseLinker;
import org.leaven.source.SourceReader;

/** What was written and what is shown come to the same form. */
class TextNormalizerTest {
  private static KnowledgeBase base() throws IOException {
    return KnowledgeBaseLinker.link(
        DatasetReader.read(SourceReader.read(Path.of("")).value()).value());
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
}
