package org.leaven.dataset.translation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.leaven.source.Json;

/**
 * Makes JSON Schemas of files with translations, such as {@code kb.de.yaml}, for completion and
 * checks in text editors.
 */
public final class TranslationSchemas {
  private static final String HEAD = "kb.translation.schema.json";
  private static final String ENTRY = "entry.translation.schema.json";

  private final Map<String, List<String>> ids;

  private TranslationSchemas(Map<String, List<String>> ids) {
    this.ids = ids;
  }

  /**
   * The schemas by file name.
   *
   * @param head ids that an editor suggests below a key of the main file
   * @param entry the same for an entry
   */
  public static SortedMap<String, String> of(
      Map<String, List<String>> head, Map<String, List<String>> entry) {
    SortedMap<String, String> files = new TreeMap<>();
    Map<String, Object> main = new TranslationSchemas(head).schema(DatasetTexts.MAIN_FILE, "");
    files.put(HEAD, file(HEAD, "Translation of the main file", main, Map.of()));
    Map<String, Object> one = new TranslationSchemas(entry).schema(DatasetTexts.ENTRY, "");
    properties(one).put("id", Map.of("type", "string"));
    Map<String, Object> reference = Map.of("$ref", "#/$defs/entry");
    Map<String, Object> list = list(reference);
    Map<String, Object> either = new LinkedHashMap<>();
    either.put("anyOf", List.of(reference, list));
    files.put(ENTRY, file(ENTRY, "Translation of entries", either, Map.of("entry", one)));
    return files;
  }

  /** A list, with its keys in the same order in every run. */
  private static Map<String, Object> list(Object items) {
    Map<String, Object> list = new LinkedHashMap<>();
    list.put("type", "array");
    list.put("items", items);
    return list;
  }

  private static String file(
      String name, String title, Map<String, Object> schema, Map<String, Object> definitions) {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    file.put("$id", name);
    file.put("title", title);
    file.putAll(schema);
    if (!definitions.isEmpty()) {
      file.put("$defs", definitions);
    }
    return Json.pretty(file);
  }

  @SuppressWarnings("unchecked") // as schema() makes it
  private static Map<String, Object> properties(Map<String, Object> schema) {
    return (Map<String, Object>) schema.getOrDefault("properties", Map.of());
  }

  /** The schema of a value; a place may be empty. */
  private Map<String, Object> schema(TextShape shape, String key) {
    Map<String, Object> schema = new LinkedHashMap<>();
    if (shape instanceof TextShape.Keys keys) {
      schema.put("type", keys.shortKey().isEmpty() ? types("object") : types("object", "string"));
      Map<String, Object> properties = new LinkedHashMap<>();
      keys.keys().forEach((name, value) -> properties.put(name, schema(value, name)));
      schema.put("properties", properties);
      schema.put("additionalProperties", false);
    } else if (shape instanceof TextShape.ById map) {
      ids(schema, schema(map.value(), ""), key);
    } else if (shape instanceof TextShape.Meanings meanings) {
      ids(schema, schema(meanings.value(), ""), key);
    } else if (shape instanceof TextShape.InOrder list) {
      Map<String, Object> item = schema(list.item(), "");
      schema.put("anyOf", List.of(item, list(item)));
    } else if (shape instanceof TextShape.OwnList) {
      schema.put("type", types("array", "string"));
      schema.put("items", Map.of("type", "string"));
    } else {
      schema.put("type", types("string"));
    }
    return schema;
  }

  private static List<String> types(String... types) {
    return Stream.concat(Stream.of(types), Stream.of("null")).toList();
  }

  private void ids(Map<String, Object> schema, Map<String, Object> value, String key) {
    schema.put("type", types("object"));
    Map<String, Object> known = new LinkedHashMap<>();
    ids.getOrDefault(key, List.of()).forEach(id -> known.put(id, value));
    if (!known.isEmpty()) {
      schema.put("properties", known);
    }
    schema.put("additionalProperties", value);
  }
}
