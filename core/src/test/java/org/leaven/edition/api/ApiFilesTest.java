package org.leaven.edition.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaven.edition.PlannedSite;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.Judgement;
import org.leaven.knowledge.Reason;
import org.leaven.knowledge.Topic;
import org.leaven.source.Hrefs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What the site shows is in the data, in its published shape, and nothing else is. */
class ApiFilesTest {
  private static final String KEEP_MOVING = ".";
  private static final String FOODS = "core/src/test/kb/foods-for-gout";
  private static final String TEAS = "core/src/test/kb/ocha";
  private static final String STORES = "core/src/test/kb/vorrat";
  private static final String SMALL = "core/src/test/cases/good";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static SortedMap<String, byte[]> files(String folder, String siteUrl) throws IOException {
    PlannedSite planned = PlannedSite.of(Path.of(folder));
    return planned.api(siteUrl);
  }

  private static JsonNode json(Map<String, byte[]> files, String name) {
    byte[] file = files.get("api/v1/" + name);
    assertTrue(file != null, name);
    return MAPPER.readTree(file);
  }

  @ParameterizedTest
  @ValueSource(strings = {KEEP_MOVING, FOODS, STORES, SMALL, TEAS})
  void everyFileHasTheShapeOfItsSchema(String folder) throws IOException {
    for (String siteUrl : List.of("", "https://example.org/kb/")) {
      SortedMap<String, byte[]> files = files(folder, siteUrl);
      PublishedSchemas schemas = new PublishedSchemas(files);
      int checked = 0;
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        boolean isData = file.getKey().endsWith(".json") && !file.getKey().contains("/schema/");
        if (isData && !file.getKey().endsWith("openapi.json")) {
          String named = MAPPER.readTree(file.getValue()).path("$schema").asString();
          String schema = Hrefs.resolve(file.getKey(), named);
          assertEquals(List.of(), schemas.faults(schema, file.getValue()), file.getKey());
          checked++;
        }
      }
      assertTrue(checked >= 9, files.keySet()::toString);
    }
  }

  @Test
  void theSchemasFindFaults() throws IOException {
    SortedMap<String, byte[]> files = files(SMALL, "");
    PublishedSchemas schemas = new PublishedSchemas(files);
    String path = "api/v1/entries/plank.json";
    String good = new String(files.get(path), StandardCharsets.UTF_8);
    for (String bad :
        List.of(
            good.replace("\"listing\": \"own\"", "\"listing\": \"mine\""),
            good.replace("\"listReasons\"", "\"listreasons\""),
            good.replace("\"basis\": \"stated\"", "\"basis\": \"heard\""))) {
      assertFalse(bad.equals(good));
      byte[] bytes = bad.getBytes(StandardCharsets.UTF_8);
      assertFalse(schemas.faults("api/v1/schema/entry.json", bytes).isEmpty(), bad);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {KEEP_MOVING, FOODS, STORES, SMALL})
  void everyAddressLeadsToAFileOrAPage(String folder) throws IOException {
    PlannedSite planned = PlannedSite.of(Path.of(folder));
    SortedMap<String, byte[]> files = planned.api("");
    Set<String> pages = new HashSet<>();
    planned.plan().generated().forEach(page -> pages.add(page.path()));
    planned.plan().authored().forEach(page -> pages.add(page.page().frame().path()));
    int[] counts = new int[2];
    files.forEach(
        (path, bytes) -> {
          if (path.endsWith(".json") && !path.contains("schema") && !path.contains("openapi")) {
            for (JsonNode address : MAPPER.readTree(bytes).findValues("data")) {
              counts[0]++;
              assertTrue(files.containsKey(Hrefs.resolve(path, address.asString())), path);
            }
            for (JsonNode address : MAPPER.readTree(bytes).findValues("page")) {
              counts[1]++;
              String page = address.asString().split("#", 2)[0];
              assertTrue(pages.contains(Hrefs.resolve(path, page)), path + " " + address);
            }
          }
        });
    assertTrue(counts[0] > 3 && counts[1] > 10);
    json(files, "index.json")
        .path("files")
        .forEach(file -> assertTrue(files.containsKey("api/v1/" + file.asString())));
  }

  @ParameterizedTest
  @ValueSource(strings = {KEEP_MOVING, FOODS, STORES, SMALL})
  void everyVerdictIsThereOnceAndIsTheOneOfTheDataset(String folder) throws IOException {
    PlannedSite planned = PlannedSite.of(Path.of(folder));
    SortedMap<String, byte[]> files = planned.api("");
    Set<String> given = new TreeSet<>();
    for (Entry entry : planned.base().entries()) {
      for (Judgement own : entry.judgements()) {
        given.add(entry.id() + " " + own.topic().id() + " own " + own.verdict().id());
      }
      for (Topic topic : planned.base().head().topics()) {
        if (entry.judgements(topic).isEmpty()) {
          planned.base().namings(entry, topic).stream()
              .limit(1)
              .map(naming -> naming.judgement().verdict().id())
              .forEach(id -> given.add(entry.id() + " " + topic.id() + " named " + id));
        }
      }
    }
    assertEquals(planned.base().verdictCount(), given.size());
    JsonNode verdicts = json(files, "verdicts.json").path("verdicts");
    assertEquals(given.size(), verdicts.size());
    Set<String> listed = new TreeSet<>();
    verdicts.forEach(each -> listed.add(line(each.path("entry").asString(), each)));
    assertEquals(given, listed);
    Set<String> ofEntries = new TreeSet<>();
    for (Entry entry : planned.base().entries()) {
      json(files, "entries/" + entry.id() + ".json")
          .path("standings")
          .forEach(each -> ofEntries.add(line(entry.id(), each)));
    }
    ofEntries.removeIf(line -> line.endsWith(" none null"));
    assertEquals(given, ofEntries);
    assertEquals(given, ofTopics(planned, files));
    assertEquals(given.size(), rows(files, "verdicts.csv").size() - 1);
  }

  private static String line(String entry, JsonNode standing) {
    JsonNode verdict = standing.path("verdict");
    return String.join(
        " ",
        entry,
        standing.path("topic").asString(),
        standing.path("listing").asString(),
        verdict.isNull() ? "null" : verdict.asString());
  }

  /** The rows of the topics' tables as CSV. */
  private static Set<String> ofTopics(PlannedSite planned, Map<String, byte[]> files) {
    Set<String> lines = new TreeSet<>();
    for (Topic topic : planned.plan().views().topics()) {
      List<List<String>> rows = rows(files, "topics/" + topic.id() + ".csv");
      for (List<String> row : rows.subList(1, rows.size())) {
        lines.add(String.join(" ", row.get(2), row.get(0), row.get(4), row.get(5)));
      }
    }
    return lines;
  }

  /** Reads CSV by the book: RFC 4180, section 2. */
  private static List<List<String>> rows(Map<String, byte[]> files, String name) {
    byte[] file = files.get("api/v1/" + name);
    assertTrue(file != null, name);
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    String text = new String(file, StandardCharsets.UTF_8);
    assertEquals('\uFEFF', text.charAt(0));
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == ',') {
        row.add(cell.toString());
        cell.setLength(0);
      } else if (!quoted && c == '\r') {
        assertEquals('\n', text.charAt(++i));
        row.add(cell.toString());
        cell.setLength(0);
        rows.add(row);
        row = new ArrayList<>();
      } else {
        cell.append(c);
      }
    }
    assertEquals(List.of(), row);
    rows.forEach(each -> assertEquals(22, each.size(), each::toString));
    return rows;
  }

  @ParameterizedTest
  @ValueSource(strings = {KEEP_MOVING, FOODS, STORES, SMALL})
  void anEntrySaysWhatItsSourceSaysAndNothingElse(String folder) throws IOException {
    PlannedSite planned = PlannedSite.of(Path.of(folder));
    SortedMap<String, byte[]> files = planned.api("");
    UnaryOperator<String> shown =
        text -> Jsoup.parse(planned.plan().views().html("index.html", text)).text();
    for (Entry entry : planned.base().entries()) {
      List<String> written = new ArrayList<>();
      entry.steps().forEach(step -> written.add(shown.apply(step.text())));
      written.addAll(entry.adaptations().stream().map(shown).toList());
      if (!entry.summary().isEmpty()) {
        written.add(shown.apply(entry.summary()));
      }
      for (Judgement own : entry.judgements()) {
        own.reasons().stream().map(Reason::text).map(shown).forEach(written::add);
        if (!own.note().isEmpty()) {
          written.add(shown.apply(own.note()));
        }
      }
      JsonNode json = json(files, "entries/" + entry.id() + ".json");
      List<String> told = new ArrayList<>();
      json.path("steps").forEach(step -> told.add(step.path("text").asString()));
      json.path("adaptations").forEach(each -> told.add(each.path("text").asString()));
      json.path("summary").path("text").stringValueOpt().ifPresent(told::add);
      for (JsonNode standing : json.path("standings")) {
        standing.path("reasons").forEach(reason -> told.add(reason.path("text").asString()));
        standing.path("note").path("text").stringValueOpt().ifPresent(told::add);
      }
      assertEquals(written, told, entry.id());
      assertEquals(entry.aliases(), strings(json.path("aliases")));
      int doses = entry.steps().stream().mapToInt(step -> step.doses().size()).sum();
      assertEquals(doses, json.path("steps").findValues("amount").size());
    }
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(text -> strings.add(text.asString()));
    return strings;
  }

  @Test
  void keywordsAreInTheDataOfTheSearchAlone() throws IOException {
    files(SMALL, "")
        .forEach(
            (path, bytes) -> {
              boolean hasKey = new String(bytes, StandardCharsets.UTF_8).contains("\"keywords\"");
              assertEquals(path.endsWith("/search.json"), hasKey, path);
            });
  }

  @Test
  void theSameSourcesGiveTheSameBytes() throws IOException {
    SortedMap<String, byte[]> once = files(FOODS, "");
    SortedMap<String, byte[]> again = files(FOODS, "");
    assertEquals(once.keySet(), again.keySet());
    once.forEach((path, bytes) -> assertArrayEquals(bytes, again.get(path), path));
  }

  @Test
  void theDescriptionNamesEveryFile() throws IOException {
    SortedMap<String, byte[]> files = files(SMALL, "");
    JsonNode paths = json(files, "openapi.json").path("paths");
    Set<String> described = new TreeSet<>();
    paths.propertyNames().forEach(path -> described.add(path.replaceFirst("\\{.*\\}", "*")));
    Set<String> written = new TreeSet<>();
    for (String path : files.keySet()) {
      if (!path.contains("/schema/") && !path.endsWith("openapi.json")) {
        String name = path.substring("api/v1".length());
        written.add(name.replaceFirst("^(/topics|/entries)/[^/.]+", "$1/*"));
      }
    }
    assertEquals(written, described);
    for (JsonNode reference : paths.findValues("$ref")) {
      assertTrue(files.containsKey("api/v1/" + reference.asString()), reference::toString);
    }
  }
}
