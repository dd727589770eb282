package org.leaven.sitemap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.edition.builtpage.RefreshTarget;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;
import org.leaven.tree.Trees;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What pages say of themselves is JSON, in terms of schema.org, and says nothing of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StructuredDataMakerTest {
  private static final String URL = "https://example.org/kb/";

  private final Map<String, Set<String>> allowed = new TreeMap<>();
  private final Map<String, Map<String, Object>> pages = new TreeMap<>();

  @BeforeAll
  void bake(@TempDir Path folder) throws IOException {
    Path exercises = folder.resolve("source");
    write(
        exercises,
        "content/kb.yaml",
        """
        id: moves
        title: Moves </script><b>
        verdicts: {good: {label: Good, polarity: positive}}
        topics: {back: {label: Back}}
        sources: {paper: {label: The paper, url: "https://example.org/paper"}, other: {label: Other}}
        schema-org: {page: MedicalWebPage, activities: [exercise]}
        """);
    write(
        exercises,
        "content/moves/stretch.yaml",
        """
        name: Stretch
        kind: exercise
        aliases: [Long one]
        steps:
          - {text: Stretch., duration: 2 min, repetitions: 5, hold: 5 s, per: side}
          - {text: Rest., rest: 1.5 h, frequency: 3, per: week}
        verdicts: {back: {verdict: good, source: paper:1, updated: 2026-02-03}}
        """);
    write(
        exercises,
        "content/moves/walk.yaml",
        "name: Walk\nkind: exercise\nverdicts: {back: {verdict: good}}\n");
    write(
        exercises,
        "content/moves/sit.yaml",
        "name: Sit\nkind: pose\nsteps: [{text: Sit., hold: 1 s}]\nverdicts: {back: {verdict: good}}\n");
    read(exercises, folder.resolve("a"), "moves/");
    read(Path.of("core/src/test/kb/foods-for-gout"), folder.resolve("b"), "foods/");
    for (String line : Files.readAllLines(Path.of("core/src/test/resources/schema-org.txt"))) {
      if (!line.startsWith("#")) {
        String[] parts = line.split(":", 3);
        Set<String> properties = new HashSet<>(List.of(parts[2].strip().split(" ", -1)));
        for (String parent : parts[1].strip().split(" ", -1)) {
          properties.addAll(allowed.getOrDefault(parent, Set.of()));
        }
        allowed.put(parts[0], properties);
      }
    }
  }

  private static void write(Path root, String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void read(Path source, Path output, String name) throws IOException {
    assertEquals(
        "[]", new Build(new BuildOptions(source, URL, null)).run(output).problems().toString());
    for (String path : Trees.files(output, ".html")) {
      String html = Files.readString(output.resolve(path));
      List<String> data =
          Jsoup.parse(html).select("script[type=application/ld+json]").stream()
              .map(script -> script.data())
              .toList();
      boolean isListed =
          RefreshTarget.of(html).isEmpty() && !path.matches("404.html|.*-draft.html");
      assertEquals(isListed ? 1 : 0, data.size(), path);
      if (!data.isEmpty()) {
        pages.put(name + path, map(json(data.get(0))));
      }
    }
  }

  private static Object json(String text) {
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
      parser.nextToken();
      return value(parser);
    }
  }

  private static Object value(JsonParser parser) {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, Object> map = new TreeMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String key = parser.currentName();
        parser.nextToken();
        map.put(key, value(parser));
      }
      return map;
    }
    if (token == JsonToken.START_ARRAY) {
      List<Object> list = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        list.add(value(parser));
      }
      return list;
    }
    return parser.getString();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object value) {
    return (Map<String, Object>) Objects.requireNonNull(value);
  }

  @Test
  void onlyTermsThatSchemaOrgDefinesForTheirTypeAreUsed() {
    Set<String> foreign = new TreeSet<>();
    Set<String> used = new TreeSet<>();
    pages.values().forEach(page -> check(page, foreign, used));
    assertEquals(Set.of(), foreign);
    assertEquals(allowed.keySet(), used);
  }

  private void check(Object value, Set<String> foreign, Set<String> used) {
    if (value instanceof List<?> list) {
      list.forEach(item -> check(item, foreign, used));
    }
    if (value instanceof Map<?, ?> map) {
      String type = String.valueOf(map.get("@type"));
      used.add(type.equals("CreativeWork") ? "CreativeWork" : type);
      for (Map.Entry<?, ?> member : map.entrySet()) {
        String key = String.valueOf(member.getKey());
        if (!key.startsWith("@") && !allowed.getOrDefault(type, Set.of()).contains(key)) {
          foreign.add(type + "." + key);
        }
        check(member.getValue(), foreign, used);
      }
    }
  }

  @Test
  void everyPageSaysItsContextTypeNameAndPlace() {
    pages.forEach(
        (path, page) -> {
          assertEquals("https://schema.org", page.get("@context"), path);
          String type = path.startsWith("moves/") ? "MedicalWebPage" : "WebPage";
          assertEquals(type, page.get("@type"), path);
          assertFalse(String.valueOf(page.get("name")).isBlank(), path);
          assertTrue(String.valueOf(page.get("url")).startsWith(URL), path);
        });
    Map<String, Object> crumbs = map(page("moves/moves/walk.html").get("breadcrumb"));
    assertEquals(
        "[{@type=ListItem, item=https://example.org/kb/, name=Moves </script><b>, position=1},"
            + " {@type=ListItem, item=https://example.org/kb/moves/index.html, name=Entries,"
            + " position=2}, {@type=ListItem, name=Walk, position=3}]",
        String.valueOf(crumbs.get("itemListElement")));
  }

  private Map<String, Object> page(String path) {
    return map(pages.get(path));
  }

  @Test
  void anActivityIsOneWhereTheAuthorSaysSoAndAPlanWhereItHasDoses() {
    Map<String, Object> plan = map(page("moves/moves/stretch.html").get("mainEntity"));
    assertEquals("ExercisePlan", plan.get("@type"));
    assertEquals("PT2M", plan.get("activityDuration"));
    assertEquals("5", plan.get("repetitions"));
    assertEquals("3 times a week", plan.get("activityFrequency"));
    assertEquals("Rest 1.5 hours a week", plan.get("restPeriods"));
    assertEquals("[Hold 5 seconds, each side]", String.valueOf(plan.get("additionalVariable")));
    assertEquals("[Long one]", String.valueOf(plan.get("alternateName")));
    Map<String, Object> activity = map(page("moves/moves/walk.html").get("mainEntity"));
    assertEquals("{@type=PhysicalActivity, name=Walk}", activity.toString());
    assertEquals("Thing", map(page("moves/moves/sit.html").get("mainEntity")).get("@type"));
  }

  @Test
  void sourcesAndDatesAreThoseOfThePage() {
    assertEquals(
        "{@type=CreativeWork, name=The paper, url=https://example.org/paper}",
        String.valueOf(page("moves/moves/stretch.html").get("isBasedOn")));
    assertEquals("2026-02-03", page("moves/moves/stretch.html").get("dateModified"));
    assertEquals("2026-02-03", page("moves/topics/back.html").get("dateModified"));
    assertFalse(page("moves/moves/walk.html").containsKey("isBasedOn"));
    assertFalse(page("moves/moves/walk.html").containsKey("dateModified"));
    for (Map<String, Object> page : pages.values()) {
      String text = page.toString();
      assertFalse(text.matches("(?s).*(reviewedBy|lastReviewed|author|datePublished).*"), text);
    }
  }

  @Test
  void topicsListTheirEntriesInOrder() {
    Map<String, Object> list = map(page("moves/topics/back.html").get("mainEntity"));
    assertEquals("Good for back", list.get("name"));
    assertEquals(
        "[Sit, Stretch, Walk]",
        ((List<?>) Objects.requireNonNull(list.get("itemListElement")))
            .stream().map(item -> map(item).get("name")).toList().toString());
  }
}
