package org.leaven.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;

/** Writes knowledge bases unlike Keep Moving: other letters, other directions, long tables. */
public final class OddKnowledgeBase {
  private static final String GIF = "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";
  private static final String SVG =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\"/>";

  private OddKnowledgeBase() {}

  /** Words of a language; {@code name} holds the place for a number. */
  public record Words(String language, String title, String topic, String name, String reason) {}

  public static final Words ACCENTS =
      new Words(
          "fr",
          "Où s’asseoir ? — à l’étage",
          "Près de la fenêtre",
          "Chaise n° %d, brûlée",
          "Ça gêne : ½ œuf");
  public static final Words ARABIC =
      new Words("ar", "أطعمة للنقرس", "النقرس", "طعام رقم %d", "يرفع مستوى حمض اليوريك");
  public static final Words HEBREW =
      new Words("he", "מזונות לשיגדון", "שיגדון", "מזון מספר %d", "מעלה את רמת חומצת השתן");
  public static final Words CHINESE = new Words("zh", "痛风食物", "痛风", "食物 %d 号", "会提高尿酸水平");

  /** The program has no Chinese letters for the PDF. */
  private static void bringFont(Path folder) throws IOException {
    Files.copy(Path.of("core/src/test/fonts/Han-subset.ttf"), folder.resolve("han.ttf"));
    Files.writeString(folder.resolve("jbake.properties"), "kb.pdf.fonts=han.ttf\n");
  }

  /** Writes one with this many entries, every third in each of three verdicts; gives its folder. */
  public static Path write(Path folder, Words words, int entries) throws IOException {
    Path foods = Files.createDirectories(folder.resolve("content/foods"));
    if (words.equals(CHINESE)) {
      bringFont(folder);
    }
    Files.writeString(
        folder.resolve("content/kb.yaml"),
        String.format(
            Locale.ROOT,
            """
            id: odd
            title: "%s"
            language: %s
            nouns: {entry: "%s", entries: "%s"}
            verdicts:
              eat: {label: "%s A", polarity: positive}
              limit: {label: "%s B", polarity: neutral}
              avoid: {label: "%s C", polarity: negative, needs-reason: true}
            topics:
              one: {label: "%s", reasons: {eat: "%s"}}
              two: {label: "%s 2"}
            sources:
              book: {label: "%s", locator: page}
            """,
            words.title(),
            words.language(),
            words.topic(),
            words.title(),
            words.topic(),
            words.topic(),
            words.topic(),
            words.topic(),
            words.reason(),
            words.topic(),
            words.title()));
    Files.write(foods.resolve("seen.gif"), Base64.getDecoder().decode(GIF));
    Files.writeString(foods.resolve("drawn.svg"), SVG);
    String[] verdicts = {"eat", "limit", "avoid"};
    for (int i = 1; i <= entries; i++) {
      Files.writeString(
          foods.resolve("food-" + i + ".yaml"),
          String.format(
              Locale.ROOT,
              """
              name: "%s"
              summary: "%s"
              steps: ["%s", {text: "%s", hold: %d s, per: side, image: drawn.svg, alt: "%s"}]
              media:
                - {image: seen.gif, alt: "%s", caption: "%s", credit: "%s", licence: CC0}
                - {video: "https://example.org/v", poster: drawn.svg, alt: "%s", duration: 2 min}
              verdicts:
                one: {verdict: %s, reason: "%s", source: "book:%d"}
                two: {verdict: avoid, reason: "%s %d", only-if: "%s"}
              """,
              String.format(Locale.ROOT, words.name(), i),
              words.reason(),
              words.topic(),
              words.title(),
              i,
              words.topic(),
              words.topic(),
              words.reason(),
              words.title(),
              words.topic(),
              verdicts[i % 3],
              words.reason(),
              i,
              words.reason(),
              i,
              words.topic()));
    }
    return folder;
  }
}
