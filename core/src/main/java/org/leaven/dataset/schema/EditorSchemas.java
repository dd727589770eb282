package org.leaven.dataset.schema;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leaven.dataset.Dataset;
import org.leaven.dataset.DatasetReader;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.parse.TreeParser;
import org.leaven.dataset.raw.HasId;
import org.leaven.dataset.raw.RawField;
import org.leaven.dataset.raw.RawMainFile;
import org.leaven.dataset.raw.RawMainFile.RawFacet;
import org.leaven.dataset.raw.RawMainFile.RawTerm;
import org.leaven.dataset.raw.RawMainFile.RawTopic;
import org.leaven.dataset.raw.RawMainFile.RawVerdict;
import org.leaven.dataset.raw.UniqueIdMap;
import org.leaven.dataset.translation.TranslationSchemas;
import org.leaven.source.Json;
import org.leaven.source.ProgramFile;
import org.leaven.source.SourceFile;
import org.leaven.source.problem.Located;

/**
 * Makes JSON Schemas for editors, extended with the ids of one knowledge base. These are topics,
 * verdicts, facets, terms and sources, each with its label. Ids of entries are suggested, but
 * others are allowed, since the author may be about to write that entry.
 */
public final class EditorSchemas {
  private static final String HEAD = "kb.schema.json";
  private static final String ENTRY = "entry.schema.json";

  private final Dataset dataset;
  private final RawMainFile head;

  private EditorSchemas(Dataset dataset) {
    this.dataset = dataset;
    this.head = dataset.head();
  }

  /** The schemas by file name. */
  public static SortedMap<String, String> of(Dataset dataset) throws IOException {
    EditorSchemas schemas = new EditorSchemas(dataset);
    SortedMap<String, String> files = new TreeMap<>();
    files.put(HEAD, Json.pretty(schemas.head()));
    files.put(ENTRY, Json.pretty(schemas.entry()));
    if (dataset.head().languages().size() > 1) {
      files.putAll(schemas.translations());
    }
    return files;
  }

  private SortedMap<String, String> translations() {
    Map<String, List<String>> ids = new TreeMap<>();
    ids.put("topics", head.topics().ids());
    ids.put("verdicts", head.verdicts().ids());
    ids.put("reasons", head.verdicts().ids());
    ids.put("certainties", head.certainties().ids());
    ids.put("facets", head.facets().ids());
    ids.put("fields", head.fields().ids());
    ids.put("sources", head.sources().ids());
    ids.put("glossary", List.copyOf(head.glossary().keySet()));
    return TranslationSchemas.of(
        ids, Map.of("verdicts", head.topics().ids(), "fields", head.fields().ids()));
  }

  private Map<String, @Nullable Object> head() throws IOException {
    Map<String, @Nullable Object> schema = read(HEAD);
    Map<String, @Nullable Object> definitions = at(schema, "$defs");
    citations(definitions);
    Map<String, @Nullable Object> topic = at(at(definitions, "topic"), "properties");
    choose(topic, "broader", choice(head.topics(), own -> own.label().value()));
    keys(at(topic, "reasons"), head.verdicts(), RawVerdict::label);
    return schema;
  }

  private Map<String, @Nullable Object> entry() throws IOException {
    Map<String, @Nullable Object> schema = read(ENTRY);
    Map<String, @Nullable Object> definitions = at(schema, "$defs");
    citations(definitions);
    Map<String, @Nullable Object> entry = at(at(definitions, "entry"), "properties");
    keys(at(entry, "verdicts"), head.topics(), RawTopic::label);
    facets(at(entry, "facets"), definitions);
    fields(at(entry, "fields"), definitions);
    Map<String, @Nullable Object> judgement = at(at(definitions, "judgement"), "properties");
    choose(judgement, "verdict", choice(head.verdicts(), own -> own.label().value()));
    choose(judgement, "certainty", choice(head.certainties(), own -> own.label().value()));
    judgement.put("includes", withItems(at(judgement, "includes"), entryIds()));
    Map<String, @Nullable Object> alternative = at(at(definitions, "alternative"), "properties");
    choose(alternative, "topic", choice(head.topics(), own -> own.label().value()));
    choose(alternative, "entry", entryIds());
    Map<String, @Nullable Object> relation = at(definitions, "relation");
    List<@Nullable Object> forms = list(relation, "anyOf");
    forms.set(0, entryIds());
    choose(at(map(forms.get(1)), "properties"), "entry", entryIds());
    return schema;
  }

  private static Map<String, @Nullable Object> withItems(
      Map<String, @Nullable Object> property, Object items) {
    Map<String, @Nullable Object> list = new LinkedHashMap<>(property);
    list.remove("$ref");
    list.put("type", "array");
    list.put("items", items);
    return list;
  }

  /** Restricts citations to known sources, with or without a place in the source. */
  private void citations(Map<String, @Nullable Object> definitions) {
    if (!isKnown(head.sources())) {
      return;
    }
    Map<String, @Nullable Object> citation = at(definitions, "citation");
    List<Object> forms = new ArrayList<>(constants(head.sources(), own -> own.label().value()));
    String names = String.join("|", head.sources().ids());
    forms.add(Map.of("pattern", "^(" + names + "):"));
    citation.put("anyOf", forms);
    citation.remove("examples");
  }

  /** Restricts each facet to its own terms. */
  private void facets(
      Map<String, @Nullable Object> facets, Map<String, @Nullable Object> definitions) {
    if (!isKnown(head.facets())) {
      return;
    }
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    for (RawFacet facet : head.facets().items()) {
      String name = "term-of-" + facet.id().value();
      definitions.put(name, term(facet, definitions));
      Map<String, String> one = Map.of("$ref", "#/$defs/" + name);
      Map<String, @Nullable Object> values = new LinkedHashMap<>();
      values.put("title", facet.label().value());
      values.put("anyOf", List.of(one, list("array", one)));
      properties.put(facet.id().value(), values);
    }
    facets.put("properties", properties);
    facets.put("additionalProperties", false);
    facets.remove("examples");
  }

  /** Restricts each field to values of its type, plain or with a basis and sources. */
  private void fields(
      Map<String, @Nullable Object> fields, Map<String, @Nullable Object> definitions) {
    if (!isKnown(head.fields())) {
      return;
    }
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    for (RawField field : head.fields().items()) {
      Map<String, Object> plain = Map.of("$ref", "#/$defs/" + type(field.type()));
      Map<String, @Nullable Object> whole = new LinkedHashMap<>(at(definitions, "fieldValue"));
      Map<String, @Nullable Object> keys = new LinkedHashMap<>(at(whole, "properties"));
      keys.put("value", plain);
      whole.put("properties", keys);
      Map<String, @Nullable Object> value = new LinkedHashMap<>();
      value.put("title", (field.label().value() + " " + field.unit()).strip());
      value.put("anyOf", List.of(plain, whole));
      properties.put(field.id().value(), value);
    }
    fields.put("properties", properties);
    fields.put("additionalProperties", false);
    fields.remove("examples");
  }

  private static String type(String type) {
    return switch (type) {
      case "number" -> "number";
      case "yes-no" -> "flag";
      case "date" -> "date";
      case "link" -> "address";
      default -> "text";
    };
  }

  private static Map<String, @Nullable Object> list(String type, Object items) {
    Map<String, @Nullable Object> list = new LinkedHashMap<>();
    list.put("type", type);
    list.put("items", items);
    return list;
  }

  private static Map<String, @Nullable Object> term(
      RawFacet facet, Map<String, @Nullable Object> definitions) {
    Map<String, @Nullable Object> any = new LinkedHashMap<>(at(definitions, "term"));
    List<@Nullable Object> forms = new ArrayList<>(list(any, "anyOf"));
    Object ids = choice(facet.terms(), (RawTerm own) -> own.label().value());
    Map<String, @Nullable Object> whole = new LinkedHashMap<>(map(forms.get(1)));
    Map<String, @Nullable Object> properties = new LinkedHashMap<>(at(whole, "properties"));
    choose(properties, "term", ids);
    whole.put("properties", properties);
    any.put("anyOf", List.of(ids, whole));
    return any;
  }

  /** Restricts the keys of a mapping to known ids; the schema of their values stays. */
  private static <T extends HasId> void keys(
      Map<String, @Nullable Object> mapping,
      UniqueIdMap<T> idMap,
      Function<T, Located<String>> label) {
    if (!isKnown(idMap)) {
      return;
    }
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    for (T item : idMap.items()) {
      Map<String, @Nullable Object> property =
          new LinkedHashMap<>(at(mapping, "additionalProperties"));
      property.put("title", label.apply(item).value());
      properties.put(item.id().value(), property);
    }
    mapping.put("properties", properties);
    mapping.put("additionalProperties", false);
    mapping.remove("examples");
  }

  /** Replaces any text by a choice; the title stays. */
  private static void choose(Map<String, @Nullable Object> properties, String key, Object choice) {
    Map<String, @Nullable Object> property = new LinkedHashMap<>(at(properties, key));
    property.remove("$ref");
    property.remove("examples");
    property.putAll(map(choice));
    properties.put(key, property);
  }

  private static <T extends HasId> Map<String, @Nullable Object> choice(
      UniqueIdMap<T> idMap, Function<T, String> label) {
    Map<String, @Nullable Object> choice = new LinkedHashMap<>();
    if (isKnown(idMap) && !idMap.items().isEmpty()) {
      choice.put("anyOf", constants(idMap, label));
    } else {
      choice.put("$ref", "#/$defs/text");
    }
    return choice;
  }

  private static <T extends HasId> List<Object> constants(
      UniqueIdMap<T> idMap, Function<T, String> label) {
    return idMap.items().stream()
        .<Object>map(item -> constant(item.id().value(), label.apply(item)))
        .toList();
  }

  private static Map<String, @Nullable Object> constant(String id, String label) {
    Map<String, @Nullable Object> constant = new LinkedHashMap<>();
    constant.put("const", id);
    constant.put("title", label);
    return constant;
  }

  /** A schema that suggests the known entries and allows any other id. */
  private Map<String, @Nullable Object> entryIds() {
    List<Object> ids = new ArrayList<>();
    dataset.entries().forEach(own -> ids.add(constant(own.id().value(), own.name().value())));
    ids.add(Map.of("$ref", "#/$defs/text"));
    Map<String, @Nullable Object> any = new LinkedHashMap<>();
    any.put("anyOf", ids);
    return any;
  }

  private static boolean isKnown(UniqueIdMap<?> idMap) {
    return idMap.isWhole();
  }

  private static Map<String, @Nullable Object> read(String name) throws IOException {
    String text = ProgramFile.text(DatasetReader.class, name);
    Node root =
        TreeParser.read(new SourceFile(name, text))
            .value()
            .orElseThrow(() -> new IOException(name + " cannot be read"));
    return map(NodeToJson.of(root));
  }

  private static Map<String, @Nullable Object> at(Map<String, @Nullable Object> map, String key) {
    return map(map.get(key));
  }

  @SuppressWarnings("unchecked") // keys of JSON objects are strings
  private static Map<String, @Nullable Object> map(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return (Map<String, @Nullable Object>) map;
    }
    throw new IllegalStateException("the schema has another shape: " + value);
  }

  @SuppressWarnings("unchecked")
  private static List<@Nullable Object> list(Map<String, @Nullable Object> map, String key) {
    if (map.get(key) instanceof List<?> list) {
      return (List<@Nullable Object>) list;
    }
    throw new IllegalStateException("the schema has another shape at " + key);
  }
}
