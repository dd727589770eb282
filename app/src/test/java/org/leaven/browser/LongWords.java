package org.leaven.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;
import org.leaven.pipeline.Edition;

/** A knowledge base of long words, in which each judgement has two sources with a locator. */
final class LongWords {
  private static final List<String> NAMES =
      List.of(
          "Weightlifting",
          "Adductor/Groin stretch",
          "Pendeln",
          "Electroencephalography",
          "Internationalization",
          "Rückenschwimmen",
          "Sprunggelenksmobilisation",
          "Geschwindigkeitsbegrenzung",
          "Oberschenkelrückseitendehnung",
          "Donaudampfschifffahrtsgesellschaft",
          "Pneumonoultramicroscopicsilicovolcanoconiosis",
          "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
          "High-intensity interval training (HIIT)");
  private static final List<String> TOPICS =
      List.of("Rückenschmerzen", "Herz-Kreislauf-Erkrankungen", "Osteoporosis", "Schwangerschaft");
  private static final String HEAD =
      """
      id: long-words
      title: Long words
      language: en
      verdicts:
        best: {label: Best, polarity: positive}
        good: {label: "{second}", polarity: positive}
        limit: {label: Limit, polarity: neutral}
        worst: {label: Worst, polarity: negative}
      sources:
        leaflet: {label: Merkblatt der Physiotherapie, locator: Abschnitt}
        guide: {label: Guide of the Orthopaedic Association, locator: paragraph}
      topics:
      """;
  private static final String JUDGEMENT =
      """
        topic-{topic}:
          verdict: {verdict}
          reason: So steht es im Merkblatt.
          source: ["leaflet:{place}", "guide:{place}"]
      """;

  private LongWords() {}

  /**
   * Builds the site of a knowledge base with so many topics.
   *
   * @param second the label of the second verdict: a long one makes cards of tables on phones
   */
  static WrittenPages built(Path folder, int topics, String second) throws IOException {
    Path things = Files.createDirectories(folder.resolve("content/things"));
    StringBuilder head = new StringBuilder(HEAD.replace("{second}", second));
    for (int topic = 0; topic < topics; topic++) {
      String label = TOPICS.get(topic % TOPICS.size()) + (topic < TOPICS.size() ? "" : " " + topic);
      head.append("  topic-").append(topic).append(": {label: \"").append(label).append("\"}\n");
    }
    Files.writeString(folder.resolve("content/kb.yaml"), head);
    for (int i = 0; i < NAMES.size(); i++) {
      StringBuilder entry = new StringBuilder("name: \"" + NAMES.get(i) + "\"\nverdicts:\n");
      for (int topic = i % 2; topic < Math.max(topics, i % 2 + 1); topic++) {
        String verdict = List.of("best", "good", "limit", "worst").get((i + topic) % 4);
        entry.append(
            JUDGEMENT
                .replace("{topic}", String.valueOf(topic % topics))
                .replace("{verdict}", verdict)
                .replace("{place}", String.valueOf(10 * i + topic)));
      }
      Files.writeString(things.resolve("thing-" + i + ".yaml"), entry);
    }
    Path output = folder.resolve("site");
    BuildOptions order = new BuildOptions(folder, "", null, EnumSet.of(Edition.SITE), "");
    Assertions.assertEquals(List.of(), new Build(order).run(output).problems());
    return new WrittenPages(output);
  }
}
