package org.leaven.page.markdown.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.PegdownExtensions;
import com.vladsch.flexmark.profile.pegdown.PegdownOptionsAdapter;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaven.page.markdown.Markdown;
import org.leaven.page.markdown.RandomMarkdown;

class LinearTimeParsersTest {
  private static final String[] PIECES = {
    "a",
    " ",
    "\n",
    "[",
    "]",
    "(",
    ")",
    "\\",
    "`",
    "``",
    "*",
    "_",
    "<",
    ">",
    "!",
    "\"",
    "'",
    "&amp;",
    "&",
    "<!--",
    "-->",
    "<?",
    "?>",
    "<![CDATA[",
    "]]>",
    "<!A ",
    "=",
    "-",
    "---",
    "===",
    "#",
    "# ",
    "####### ",
    "|",
    ":",
    "[a]: b",
    "[a]",
    "](b)",
    "](b \"c\")",
    "<b c='d'>",
    "~~",
    "   ",
    "\t",
    "^1]"
  };

  /** The pattern that the parser's own scan stands for. */
  private static final Pattern LABEL =
      Pattern.compile(
          "^(?:[^\\\\\\[\\]]|\\\\[!\"#$%&'()*+,./:;<=>?@\\[\\\\\\]^_`{|}~-]|\\\\){0,999}\\]");

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void whatIsReadFasterIsReadAlike(int seed) {
    compare(
        new MutableDataSet()
            .set(Parser.EXTENSIONS, List.of(TablesExtension.create(), FootnoteExtension.create()))
            .toImmutable(),
        seed);
  }

  /** JBake's engine reads headings without a space, for one. */
  @ParameterizedTest
  @ValueSource(ints = {4, 5})
  void whatJBakeReadsIsReadAlike(int seed) {
    compare(PegdownOptionsAdapter.flexmarkOptions(PegdownExtensions.NONE), seed);
  }

  private static void compare(DataHolder options, int seed) {
    Parser flexmark = Parser.builder(options).build();
    Parser ours = Parser.builder(LinearTimeParsers.added(options)).build();
    HtmlRenderer renderer = HtmlRenderer.builder(options).build();
    Random random = new Random(seed);
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int left = 1 + random.nextInt(16); left > 0; left--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      String expected = renderer.render(flexmark.parse(text.toString()));
      assertEquals(
          expected, renderer.render(ours.parse(text.toString())), "seed " + seed + ": " + text);
    }
  }

  @Test
  void labelsEndWhereThePatternEnds() {
    Random random = new Random(4);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int left = random.nextInt(12); left > 0; left--) {
        text.append("a\\\\\\[]]".charAt(random.nextInt(7)));
      }
      var pattern = LABEL.matcher(text);
      int expected = pattern.lookingAt() ? pattern.end() : -1;
      assertEquals(expected, new DelimitedText(text, '[', ']').end(0), text.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[](",
        "&amp;",
        "](\n[",
        "a\n|---|\n",
        "[]",
        "[a](",
        "[a](<b",
        "a <!A ",
        "`a` ",
        "<? ",
        "a <![CDATA[ ",
        "`a ``b ",
        "[a](b) ",
        "[r]: a\n",
        "[r]:\n",
        "|a|b|\n",
        "#a\n",
        "\"a\n",
        "*em* ",
        "- a\n",
        "## Same\n\n",
        "[a](b \"",
        "[a](b (",
        "\\[",
        "[\\",
        "<a b='c' ",
        "x[^1] ",
        "????\n",
        "-a\n",
        "> a\n\n",
        "http://a.b ",
        "a@b.c "
      })
  void timeGrowsWithTheText(String piece) {
    Markdown markdown = new Markdown(false);
    long small = best(markdown, piece, 6_000);
    long large = best(markdown, piece, 48_000);
    assertTrue(
        large < 32 * small + 50_000_000L,
        "eight times the text took " + large / small + " times as long: " + piece);
  }

  /** Flexmark walks through all open brackets for each link, a few nanoseconds each. */
  @Test
  void linksBehindManyOpenImagesTakeNoLongTime() {
    long time = best(new Markdown(false), "![[]()", 48_000);
    assertTrue(time < 3_000_000_000L, time / 1_000_000 + " ms");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void allOurSyntaxTakesLittleMoreThanPlainText(int seed) {
    Markdown markdown = new Markdown(false);
    long plain = best(markdown, RandomMarkdown.plain(seed, 20_000), 1);
    long random = best(markdown, RandomMarkdown.text(seed, 20_000), 1);
    assertTrue(
        random < 6 * plain + 20_000_000L, random + " against " + plain + " ns, seed " + seed);
  }

  @Test
  void backslashesInALabelAreNotTriedInPairs() {
    Markdown markdown = new Markdown(false);
    assertTrue(best(markdown, "# P\n\n[" + "\\".repeat(4_000), 1) < 1_000_000_000L);
    assertTrue(best(markdown, "[a](b \"" + "\\".repeat(4_000), 1) < 1_000_000_000L);
  }

  /** Processor time of the best of four readings, so that what else runs does not count. */
  private static long best(Markdown markdown, String piece, int length) {
    String text = piece.repeat(Math.max(1, length / piece.length()));
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      markdown.render(new MarkdownSource("a.md", 1, text), TextLinkResolver.NONE, words -> true);
      long time = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
      best = Math.min(best, time);
    }
    return best;
  }
}
