package org.leaven.bench;

import java.util.List;
import java.util.Random;

/** Text that looks like a page of advice; the same for the same number, on every machine. */
final class Prose {
  private static final List<String> WORDS =
      List.of(
          ("back pain spine muscle squat hinge press row pull lift load brace core hip knee shoulder"
                  + " neck mobility stretch strength posture tension nerve joint tendon breathing"
                  + " recovery sleep walking cycling swimming plank bridge curl rotation balance gait"
                  + " tempo volume rest progress helpful evidence review coach session weekly daily"
                  + " morning evening slowly carefully often rarely")
              .split(" "));
  private static final int TAGS = 40;

  private final Random random;
  private final int number;
  private final int pages;

  Prose(int number, int pages) {
    this.random = new Random(7_000_021L + number);
    this.number = number;
    this.pages = pages;
  }

  String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  String title() {
    return "Exercise " + name(number) + " " + word();
  }

  String date() {
    return java.time.LocalDate.of(2015, 1, 1).plusDays(number * 7919L % 3000).toString();
  }

  String tags() {
    return "tag-" + random.nextInt(TAGS) + ", tag-x" + random.nextInt(TAGS);
  }

  static String name(int number) {
    return "page-" + (100_000 + number);
  }

  static String folder(int number) {
    return "section-" + (1000 + number / 100);
  }

  String sentence(int words) {
    StringBuilder sentence = new StringBuilder("So");
    for (int i = 1; i < words; i++) {
      String word = word();
      sentence.append(' ').append(i % 11 == 7 ? "**" + word + "**" : i % 13 == 5 ? "*" + word + "*" : word);
    }
    return sentence.append('.').toString();
  }

  /** About 330 words: headings, a list, a table, a quote, code and a link to another page. */
  String body() {
    StringBuilder text = new StringBuilder("## Overview\n\n");
    text.append(sentence(60)).append("\n\n").append(sentence(50)).append("\n\n## Steps\n\n");
    for (int i = 0; i < 5; i++) {
      text.append("- ").append(sentence(9)).append('\n');
    }
    text.append("\n### Verdict\n\n| Section | Best | Worst |\n|---|---|---|\n");
    for (int i = 0; i < 4; i++) {
      text.append("| " + word() + " | " + word() + " | " + word() + " |\n");
    }
    text.append("\n> ").append(sentence(20)).append("\n\n1. ").append(sentence(8));
    text.append("\n2. ").append(sentence(8)).append("\n\n```\nset reps load\n```\n\n");
    int other = random.nextInt(pages);
    String link = "../" + folder(other) + "/" + name(other) + ".html";
    return text.append(sentence(30)).append(" See [related](" + link + ").\n\n")
        .append(sentence(40)).append('\n').toString();
  }
}
