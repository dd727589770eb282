package org.leaven.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.leaven.source.Json;

/**
 * Writes a knowledge base of any size and in ten scripts, with emoji, long words, marks of
 * direction and texts that look like tags, templates and Markdown. It has no fault that an author
 * could mend.
 */
final class RandomKnowledge {
  /** Words of ten scripts; for the last five, the letters of the fonts that come with the tests. */
  private static final List<String> WORDS =
      List.of(
          "Sitting Überlauf naïve œuf Straße İzmir",
          "Άσκηση πλάτη πόνος",
          "Упражнение спина боль",
          "תרגיל גב כאב",
          "تمرين ظهر ألم",
          "व्यायाम पीठ दर्द कमर",
          "ปวดหลัง ออกกำลังกาย",
          "ვარჯიში ზურგის ტკივილი",
          "Վարժություն մեջքի ցավ",
          "食物理由 水源 未来此風".replace("風", "风"));

  private static final List<String> ODD =
      List.of(
          "😀",
          "👩‍🔧",
          "🇩🇪",
          "❤️",
          "_a*b~c|d^e",
          "a_b_c*d*e",
          "<HRmax",
          "</script>",
          "{{x}}",
          "${x}",
          "<#if x>",
          "\"x\"",
          "'x'",
          "`x`",
          "\u200Fx\u200E",
          "\u2067x\u2069",
          "\u00AD-\u200D-\u200B",
          "--",
          "…",
          "C++",
          "1.5–2 × ½",
          "&amp;",
          "https://example.org/a_b_c",
          "x@example.org",
          "#1",
          "undefined",
          "constructor __proto__",
          "W".repeat(60),
          "Donaudampfschifffahrt".repeat(9));

  private static final Pattern PLURAL = Pattern.compile("(?m)^([\\w.-]+)\\.other(=.*)$");
  private static final Map<String, List<String>> PLURALS =
      Map.of("ar", List.of("zero", "two", "few", "many"), "he", List.of("two"));
  private static final String[] POLARITIES = {"positive", "neutral", "negative"};

  private final Random random;
  private final int topics;
  private final int verdicts;
  private final int entries;
  private final String language;
  private int number;

  /** The next entry to be named under a later one; under two, its verdicts might differ. */
  private int named;

  /**
   * A knowledge base.
   *
   * @param most how many standings there are, at most: entries by topics
   */
  RandomKnowledge(long seed, int most) {
    this.random = new Random(seed);
    random.nextInt();
    this.topics = any(1, 1, 2, 3, 7, 12, 13, 20, 21, 45, 60, 1 + random.nextInt(60));
    this.verdicts = 1 + random.nextInt(8);
    int room = Math.min(700, most / topics);
    this.language = any(List.of("en", "en", "de", "ar", "he"));
    this.entries = Math.min(room, any(0, 1, 2, 20, 301, random.nextInt(701), room));
  }

  @Override
  public String toString() {
    return topics + " topics, " + verdicts + " verdicts, " + entries + " entries, " + language;
  }

  private int any(int... numbers) {
    return numbers[random.nextInt(numbers.length)];
  }

  private String any(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }

  private boolean isOneIn(int times) {
    return random.nextInt(times) == 0;
  }

  private String word() {
    if (isOneIn(5)) {
      return any(ODD);
    }
    String[] words = any(WORDS).split(" ", -1);
    return words[random.nextInt(words.length)];
  }

  private String words() {
    StringBuilder words = new StringBuilder(word());
    for (int i = random.nextInt(4); i > 0; i--) {
      words.append(' ').append(word());
    }
    return words.toString();
  }

  /** A name, which no other reads like. */
  private String name() {
    String name = words();
    if (isOneIn(3)) {
      name = any(List.of(HostileTexts.NAMES)).replace("§", name);
    }
    return "N" + number++ + " " + name;
  }

  /** Inline Markdown. */
  private String text() {
    StringBuilder text = new StringBuilder(words());
    for (int i = random.nextInt(3); i > 0; i--) {
      String piece = any(List.of(HostileTexts.PIECES)).split("→", 2)[0];
      text.append(' ').append(piece.replace("[[e1|", "[[t0|").replace("§", "w" + number++));
    }
    return text.append(isOneIn(8) ? any(List.of(HostileTexts.ENDS)) : "").toString();
  }

  private List<String> texts(int most) {
    return Stream.generate(this::text).limit(random.nextInt(most + 1)).toList();
  }

  /** Writes the files; gives their folder. */
  Path write(Path folder) throws IOException {
    Path content = Files.createDirectories(folder.resolve("content"));
    List<String> fonts = new ArrayList<>();
    for (String script : List.of("Devanagari", "Thai", "Georgian", "Armenian", "Han")) {
      String font = script + "-subset.ttf";
      Files.copy(Path.of("core/src/test/fonts", font), folder.resolve(font));
      fonts.add(font);
    }
    Files.writeString(
        folder.resolve("jbake.properties"),
        "kb.pdf.fonts=" + String.join(",", fonts) + "\nkb.pwa=" + isOneIn(2) + "\n");
    if (!language.equals("en") && !language.equals("de")) {
      Path words = Files.createDirectories(folder.resolve("words"));
      Files.writeString(words.resolve(language + ".properties"), messages());
    }
    Files.writeString(content.resolve("kb.json"), Json.pretty(head()));
    boolean isSplit = isOneIn(2);
    for (int part = 0; part < (isSplit ? 2 : 1); part++) {
      List<Object> all = new ArrayList<>();
      for (int i = part; i < entries; i += isSplit ? 2 : 1) {
        all.add(entry(i));
      }
      if (!all.isEmpty()) {
        Path file = content.resolve(part == 0 ? "things/all.json" : "others/all.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, Json.pretty(all));
      }
    }
    return folder;
  }

  /** The English messages, in the forms that the plurals of the language ask for. */
  private String messages() throws IOException {
    Path file = Path.of("core/src/main/resources/org/leaven/page/words/en.properties");
    String english = Files.readString(file);
    StringBuilder all = new StringBuilder(english);
    for (MatchResult line : PLURAL.matcher(english).results().toList()) {
      for (String form : PLURALS.getOrDefault(language, List.of())) {
        all.append('\n').append(line.group(1)).append('.').append(form).append(line.group(2));
      }
    }
    return all.append('\n').toString();
  }

  private Map<String, Object> head() {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("id", "kb");
    head.put("title", name());
    head.put("tagline", text());
    head.put("language", language);
    Map<String, Object> scale = new LinkedHashMap<>();
    for (int i = 0; i < verdicts; i++) {
      String polarity = POLARITIES[random.nextInt(3)];
      scale.put("v" + i, Map.of("label", name(), "polarity", polarity, "needs-reason", false));
    }
    head.put("verdicts", scale);
    Map<String, Object> all = new LinkedHashMap<>();
    for (int i = 0; i < topics; i++) {
      all.put("t" + i, topic(i));
    }
    head.put("topics", all);
    Map<String, Object> facets = new LinkedHashMap<>();
    Map<String, Object> terms = new LinkedHashMap<>();
    for (int i = 0; i < 1 + random.nextInt(12); i++) {
      terms.put("x" + i, name());
    }
    terms.put("x0", name());
    facets.put("f", Map.of("label", name(), "terms", terms, "chart", isOneIn(2)));
    head.put("facets", facets);
    head.put("sources", Map.of("s", Map.of("label", name(), "note", text())));
    head.put("glossary", isOneIn(2) ? Map.of(name(), text()) : Map.of());
    return head;
  }

  private Map<String, Object> topic(int place) {
    Map<String, Object> topic = new LinkedHashMap<>();
    topic.put("label", name());
    topic.put("summary", text());
    if (isOneIn(3)) {
      topic.put("aliases", List.of(name()));
    }
    if (isOneIn(3)) {
      topic.put("reasons", Map.of("v" + random.nextInt(verdicts), text()));
    }
    if (place > 0 && isOneIn(6)) {
      topic.put("broader", "t" + random.nextInt(place));
    }
    return topic;
  }

  private Map<String, Object> entry(int place) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("id", "e" + place);
    entry.put("name", name());
    if (isOneIn(3)) {
      entry.put("aliases", List.of(name()));
    }
    if (isOneIn(2)) {
      entry.put("summary", text());
    }
    entry.put("steps", texts(2));
    entry.put("adaptations", texts(1));
    if (isOneIn(3)) {
      // in blocks, hostile names would be links and headings
      entry.put("text", "More on " + place + ".\n\n## Details\n\n1. First\n2. [[e0]]\n");
      entry.put("links", List.of(Map.of("url", "https://example.org/" + place, "label", "More")));
      entry.put("reviewed", Map.of("by", "Ann", "role", "Tester", "on", "2026-01-31"));
      entry.put("reading", name());
      entry.put("former-ids", List.of("o" + place));
    }
    if (isOneIn(2)) {
      entry.put("facets", Map.of("f", List.of("x0")));
    }
    if (isOneIn(3) && place > 0) {
      entry.put("see-also", Map.of("entry", "e" + random.nextInt(place), "note", text()));
    }
    Map<String, Object> judged = new LinkedHashMap<>();
    int step = Math.min(topics, any(1, 1, 2, topics));
    for (int i = random.nextInt(step); i < topics; i += step) {
      judged.put("t" + i, verdict(place));
    }
    entry.put("verdicts", judged);
    return entry;
  }

  private Map<String, Object> verdict(int place) {
    Map<String, Object> verdict = new LinkedHashMap<>();
    verdict.put("verdict", "v" + random.nextInt(verdicts));
    if (isOneIn(4)) {
      verdict.put("reason", "r " + text()); // verify needs a letter below a label
    }
    if (isOneIn(6)) {
      verdict.put(isOneIn(2) ? "if" : "only-if", text());
    }
    if (isOneIn(8)) {
      verdict.put("note", text());
    }
    if (isOneIn(4)) {
      verdict.put("source", "s:" + random.nextInt(99));
    }
    if (isOneIn(9) && place > named) {
      verdict.put("includes", List.of("e" + named++));
    }
    return verdict;
  }
}
