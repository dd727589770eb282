package org.leaven.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** The configuration of Sveltia CMS has the keys and choices of the knowledge base. */
class SchemaCommandTest {
  /** Those that Sveltia CMS 0.221 knows and Leaven uses. */
  private static final Set<String> WIDGETS =
      Set.of(
          "string",
          "text",
          "markdown",
          "list",
          "object",
          "select",
          "number",
          "boolean",
          "image",
          "keyvalue",
          "hidden");

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();

  private int run(String... words) {
    PrintWriter all = new PrintWriter(out, true);
    return Main.run(all, all, words);
  }

  private Map<String, Object> sample() throws IOException {
    if (!Files.exists(folder.resolve("base"))) {
      run("init", folder.resolve("base").toString());
    }
    int status = run("schema", "--source", folder.resolve("base").toString(), "--cms", "me/glue");
    assertEquals(0, status, out.toString());
    return new Yaml().load(Files.readString(folder.resolve("base/assets/admin/config.yml")));
  }

  private static List<Map<String, Object>> list(Map<String, Object> map, String key) {
    @SuppressWarnings("unchecked")
    List<Map<String, Object>> list = (List<Map<String, Object>>) map.getOrDefault(key, List.of());
    return list;
  }

  private static Map<String, Object> named(List<Map<String, Object>> all, String... path) {
    Map<String, Object> found =
        all.stream().filter(own -> path[0].equals(own.get("name"))).findFirst().orElse(Map.of());
    List<String> rest = List.of(path).subList(1, path.length);
    return rest.isEmpty() ? found : named(list(found, "fields"), rest.toArray(String[]::new));
  }

  private static List<Object> values(Map<String, Object> select) {
    return list(select, "options").stream().map(option -> option.get("value")).toList();
  }

  @Test
  void verdictsAndTermsAreChoicesAndTopicsAreForms() throws IOException {
    Map<String, Object> glues = named(list(sample(), "collections"), "glues");
    List<Map<String, Object>> fields = list(glues, "fields");
    assertEquals("content/glues", glues.get("folder"));
    assertEquals(
        List.of("good", "fair", "poor"), values(named(fields, "verdicts", "wood", "verdict")));
    assertEquals(List.of("at-once", "minutes", "hours"), values(named(fields, "facets", "time")));
    assertEquals(true, named(fields, "facets", "time").get("multiple"));
    assertTrue(
        String.valueOf(named(fields, "verdicts", "paper", "source").get("hint"))
            .contains("bottle"));
  }

  @Test
  void pagesAndTheMainFileHaveForms() throws IOException {
    List<Map<String, Object>> collections = list(sample(), "collections");
    assertEquals("yaml-frontmatter", named(collections, "pages").get("format"));
    List<Map<String, Object>> files = list(named(collections, "settings"), "files");
    assertEquals("content/kb.yaml", files.get(0).get("file"));
    assertEquals(
        List.of("positive", "neutral", "negative"),
        values(named(list(files.get(0), "fields"), "verdicts", "good", "polarity")));
  }

  @Test
  void whatTheFormCannotWriteAsItIsIsLeftToTheFile() throws IOException {
    sample();
    Path entry = folder.resolve("base/content/glues/hot-glue.yaml");
    String text = Files.readString(entry);
    Files.writeString(entry, text.replace("source: notes:5", "source: [notes:5, bottle]"));
    Path page = folder.resolve("base/content/other.md");
    Files.writeString(page, "title=Other\ntype=page\nstatus=published\n~~~~~~\nText.\n");
    List<Map<String, Object>> collections = list(sample(), "collections");
    List<Map<String, Object>> fields = list(named(collections, "glues"), "fields");
    assertEquals(Map.of(), named(fields, "verdicts", "wood", "source"), "texts and lists");
    assertFalse(named(fields, "verdicts", "paper", "source").isEmpty());
    assertEquals(Map.of(), named(fields, "facets", "clean-up"), "terms with a basis");
    assertEquals(Map.of(), named(fields, "steps"), "steps with doses");
    assertEquals(Map.of(), named(collections, "pages"), "a header that the editor cannot read");
  }

  @Test
  void everyFieldHasAKnownWidgetAndANameOfItsOwn() throws IOException {
    Map<String, Object> all = sample();
    assertEquals(Map.of("name", "github", "repo", "me/glue", "branch", "main"), all.get("backend"));
    List<Map<String, Object>> forms = new ArrayList<>(list(all, "collections"));
    forms.addAll(list(named(forms, "settings"), "files"));
    assertEquals(4, forms.size());
    forms.forEach(form -> check(list(form, "fields")));
  }

  private static void check(List<Map<String, Object>> fields) {
    Set<Object> names = new HashSet<>();
    for (Map<String, Object> field : fields) {
      String name = String.valueOf(field.get("name"));
      assertTrue(names.add(name), name + " stands twice");
      assertTrue(name.matches("[\\w-]+"), name);
      assertTrue(WIDGETS.contains(field.get("widget")), field.toString());
      boolean isGroup = Objects.equals(field.get("widget"), "object");
      assertEquals(isGroup, isGroup && !list(field, "fields").isEmpty(), name + " has no fields");
      boolean isSelect = Objects.equals(field.get("widget"), "select");
      assertEquals(isSelect, !list(field, "options").isEmpty(), name);
      check(list(field, "fields"));
    }
  }

  @Test
  void theRepositoryIsAnOwnerAndAName() {
    run("init", folder.resolve("base").toString());
    int status = run("schema", "--source", folder.resolve("base").toString(), "--cms", "https://x");
    assertEquals(2, status);
    assertTrue(out.toString().contains("write it as owner/name"), out.toString());
  }
}
