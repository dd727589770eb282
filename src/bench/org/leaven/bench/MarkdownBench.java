package org.leaven.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import org.leaven.page.markdown.Markdown;
import org.leaven.page.markdown.RandomMarkdown;
import org.leaven.page.markdown.syntax.MarkdownSource;
import org.leaven.page.markdown.syntax.TextLinkResolver;

/**
 * {@code bin/bench markdown [SAMPLES]}: random Markdown of 20 KB, of all our syntax, against plain
 * text of the same length. Of each text the best of three readings counts, in processor time.
 */
public final class MarkdownBench {
  private static final int LENGTH = 20_000;
  private static final int ROUNDS = 3;

  private final Markdown markdown = new Markdown(false);
  private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();

  private MarkdownBench() {}

  /** Runs the comparison; ends with 1 when a text takes more than three times that of plain text. */
  public static void main(String[] args) {
    int samples = args.length > 0 ? Integer.parseInt(args[0]) : 300;
    MarkdownBench bench = new MarkdownBench();
    for (int seed = 0; seed < 100; seed++) {
      bench.read(RandomMarkdown.text(seed, LENGTH));
      bench.read(RandomMarkdown.plain(seed, LENGTH));
    }
    double[] ratios = new double[samples];
    for (int seed = 0; seed < samples; seed++) {
      double plain = bench.best(RandomMarkdown.plain(seed, LENGTH));
      ratios[seed] = bench.best(RandomMarkdown.text(seed, LENGTH)) / plain;
    }
    double[] sorted = ratios.clone();
    Arrays.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "%d texts of %d letters, time ÷ plain text: median %.2f, most %.2f%n",
        samples,
        LENGTH,
        sorted[samples / 2],
        sorted[samples - 1]);
    System.exit(sorted[samples - 1] > 3 ? 1 : 0);
  }

  private double best(String text) {
    double best = Double.MAX_VALUE;
    for (int i = 0; i < ROUNDS; i++) {
      long start = clock.getCurrentThreadCpuTime();
      read(text);
      best = Math.min(best, clock.getCurrentThreadCpuTime() - start);
    }
    return best;
  }

  private void read(String text) {
    markdown.render(new MarkdownSource("a.md", 1, text), TextLinkResolver.NONE, words -> true);
  }
}
