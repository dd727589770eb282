package org.leaven.dataset.schema;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.leaven.dataset.Dataset;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.parse.TreeParser;
import org.leaven.dataset.raw.HasId;
import org.leaven.dataset.raw.RawField;
import org.leaven.dataset.raw.RawMainFile;
import org.leaven.dataset.raw.UniqueIdMap;
import org.leaven.source.ProgramFile;
import org.leaven.source.SourceFile;
import org.leaven.source.SourceTree;
import org.leaven.source.problem.Located;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * Makes the configuration of Sveltia CMS, an editor in the browser, for a knowledge base: a form
 * for its entries, its main file and its pages, as {@code cms.yaml} describes them.
 *
 * <p>A key is in a form only if all its values have the shape that the form writes; the editor
 * keeps what is not in the form.
 */
public final class CmsConfiguration {
  private static final String HEADER =
      """
      # The configuration of Sveltia CMS for this knowledge base, made by
      # "leaven schema --cms". Run it again after a change of kb.yaml.
      """;

  private final Map<?, ?> forms;
  private final RawMainFile head;
  private final SourceTree sources;
  private final List<String> languages;
  private final SortedMap<String, List<Node>> entries = new TreeMap<>();

  private CmsConfiguration(Dataset dataset, SourceTree sources) throws IOException {
    String text = ProgramFile.text(CmsConfiguration.class, "cms.yaml");
    this.forms = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
    this.head = dataset.head();
    this.sources = sources;
    this.languages = head.languages().stream().map(Located::value).toList();
    for (SourceFile file : sources.data()) {
      boolean isEntry =
          file.path().endsWith(".yaml") && !SourceTree.MAIN_FILES.contains(file.path());
      if (isEntry && languages.stream().skip(1).noneMatch(tag -> file.stem().endsWith("." + tag))) {
        TreeParser.read(file)
            .value()
            .filter(node -> node instanceof Node.Mapping)
            .ifPresent(
                node -> entries.computeIfAbsent(file.folder(), own -> new ArrayList<>()).add(node));
      }
    }
  }

  /**
   * The configuration as YAML.
   *
   * @param repository on GitHub, as {@code owner/name}
   */
  public static String of(Dataset dataset, SourceTree sources, String repository)
      throws IOException {
    DumpSettings settings =
        DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setWidth(120)
            .setDereferenceAliases(true)
            .build();
    Map<String, Object> all = new CmsConfiguration(dataset, sources).all(repository);
    return HEADER + new Dump(settings).dumpToString(all);
  }

  private Map<String, Object> all(String repository) {
    Map<String, Object> all = form(part(forms, "site"));
    all.put("backend", with(part(all, "backend"), "repo", repository));
    if (languages.size() > 1) {
      Map<String, Object> files = with(part(all, "i18n"), "locales", languages);
      all.put("i18n", with(files, "default_locale", languages.get(0)));
    }
    List<Map<String, Object>> collections = new ArrayList<>();
    if (entries.isEmpty()) {
      String entry = head.nouns().entries().toLowerCase(Locale.ROOT);
      entries.put("content/" + entry.replaceAll("[^a-z0-9]+", "-"), List.of());
    }
    entries.forEach((folder, nodes) -> collections.add(entries(folder, nodes)));
    if (hasReadablePages()) {
      Map<String, Object> pages = form(part(forms, "pages"));
      collections.add(with(pages, "fields", fields(part(pages, "fields"), List.of())));
    }
    List<Node> mainFile =
        sources.data().stream()
            .filter(file -> file.path().equals("content/kb.yaml"))
            .flatMap(file -> TreeParser.read(file).value().stream())
            .toList();
    if (!mainFile.isEmpty()) {
      Map<String, Object> file = map("name", "kb", "label", "Main file", "file", "content/kb.yaml");
      file.put("fields", fields(part(forms, "settings"), mainFile));
      collections.add(map("name", "settings", "label", "Settings", "files", List.of(file)));
    }
    all.put("collections", collections);
    return all;
  }

  private Map<String, Object> entries(String folder, List<Node> nodes) {
    String name = folder.replaceFirst("^content/?", "").replace('/', '-');
    Map<String, Object> collection = form(part(forms, "entries"));
    collection.put("name", name.isEmpty() ? "entries" : name);
    collection.put("label", capital(name.isEmpty() ? head.nouns().entries() : name));
    collection.put("label_singular", head.nouns().entry());
    collection.put("folder", folder);
    return with(collection, "fields", fields(part(collection, "fields"), nodes));
  }

  /** Whether the header of all pages is YAML; the editor knows no other. */
  private boolean hasReadablePages() {
    return sources.pages().stream()
        .filter(file -> file.folder().equals("content") && file.path().endsWith(".md"))
        .allMatch(file -> file.text().startsWith("---"));
  }

  /** A copy of a form, without what is only for several languages where there is one. */
  private Map<String, Object> form(Object form) {
    Map<String, Object> copy = new LinkedHashMap<>();
    ((Map<?, ?>) form).forEach((key, value) -> copy.put(String.valueOf(key), value));
    if (languages.size() < 2) {
      copy.remove("i18n");
    }
    return copy;
  }

  /** The fields of a form whose values have the right shape, each name once. */
  private List<Map<String, Object>> fields(Object forms, List<Node> parents) {
    Map<Object, Map<String, Object>> fields = new LinkedHashMap<>();
    for (Object form : (List<?>) forms) {
      Map<String, Object> field = form(form);
      String name = String.valueOf(field.get("name"));
      List<Node> values = at(parents, name);
      String shape = String.valueOf(field.remove("shape"));
      if (!values.stream().allMatch(value -> isShaped(value, shape))) {
        continue;
      }
      Object inner = field.get("fields");
      if (inner != null) {
        field.put("fields", inner instanceof List ? fields(inner, values) : made(inner, values));
      }
      if ("verdicts".equals(field.get("options"))) {
        field.put("options", options(head.verdicts(), own -> own.label().value()));
      }
      if (field.containsKey("hint")) {
        String ids = String.join(", ", head.sources().ids());
        field.put("hint", "One of: " + ids + "; behind a colon, where in it");
        field.keySet().removeIf(key -> key.equals("hint") && ids.isEmpty());
      }
      if (!List.of().equals(field.get("fields"))) {
        fields.putIfAbsent(name, field);
      }
    }
    return List.copyOf(fields.values());
  }

  private static boolean isShaped(Node value, String shape) {
    return switch (shape) {
      case "text" -> value instanceof Node.Text;
      case "number" -> value instanceof Node.Numeral;
      case "flag" -> value instanceof Node.Flag;
      case "mapping" -> value instanceof Node.Mapping;
      case "words" -> value.members().stream().allMatch(word -> word.value() instanceof Node.Text);
      case "texts" ->
          value instanceof Node.Sequence list
              && list.items().stream().allMatch(item -> item instanceof Node.Text);
      case "pictures" ->
          value instanceof Node.Sequence list
              && list.items().stream().allMatch(item -> item.get("image").isPresent());
      default -> true;
    };
  }

  /** The fields of a form that depends on the ids of the knowledge base. */
  private List<Map<String, Object>> made(Object kind, List<Node> values) {
    List<Object> made = new ArrayList<>();
    switch (kind.toString()) {
      case "judgements" ->
          head.topics()
              .items()
              .forEach(
                  topic -> made.add(group(topic.id().value(), topic.label().value(), "judgement")));
      case "facets" -> head.facets().items().forEach(facet -> made.add(facet(facet, values)));
      case "properties" -> head.fields().items().forEach(field -> made.add(property(field)));
      case "verdict" -> made.addAll(parts(head.verdicts().ids(), values, "verdict"));
      case "topic" -> made.addAll(parts(head.topics().ids(), values, "topic"));
      case "facet" -> made.addAll(parts(head.facets().ids(), values, "facet"));
      default -> made.addAll(parts(head.sources().ids(), values, "source"));
    }
    return fields(made, values);
  }

  private Map<String, Object> facet(RawMainFile.RawFacet facet, List<Node> values) {
    String id = facet.id().value();
    Map<String, Object> select = widget(id, facet.label().value(), "select", "texts");
    select.put("options", options(facet.terms(), own -> own.label().value()));
    List<Node> own = at(values, id);
    if (!own.isEmpty() && own.stream().allMatch(value -> value instanceof Node.Text)) {
      return with(select, "shape", "text");
    }
    return with(select, "multiple", true);
  }

  private static Map<String, Object> property(RawField field) {
    String id = field.id().value();
    String label = (field.label().value() + " " + field.unit()).strip();
    return switch (field.type()) {
      case "number" -> with(widget(id, label, "number", "number"), "value_type", "float");
      case "yes-no" -> widget(id, label, "boolean", "flag");
      default -> widget(id, label, "string", "text");
    };
  }

  /** A form for each part of the main file; one that is only a label is a text. */
  private List<Map<String, Object>> parts(Iterable<String> ids, List<Node> values, String form) {
    List<Map<String, Object>> parts = new ArrayList<>();
    for (String id : ids) {
      List<Node> own = at(values, id);
      boolean isText = !own.isEmpty() && own.stream().allMatch(value -> value instanceof Node.Text);
      parts.add(isText ? widget(id, capital(id), "string", "") : group(id, capital(id), form));
    }
    return parts;
  }

  private Map<String, Object> group(String id, String label, String form) {
    Map<String, Object> group = with(widget(id, label, "object", "mapping"), "collapsed", true);
    return with(group, "fields", part(forms, form));
  }

  /** The values of a key in all mappings that have it. */
  private static List<Node> at(List<Node> parents, String key) {
    return parents.stream()
        .flatMap(parent -> parent.members().stream())
        .filter(member -> member.key().equals(key))
        .map(Node.Member::value)
        .toList();
  }

  private static Map<String, Object> widget(
      String name, String label, String widget, String shape) {
    Map<String, Object> field = map("name", name, "label", label, "widget", widget);
    return with(with(field, "required", false), "shape", shape);
  }

  private static <T extends HasId> List<Map<String, Object>> options(
      UniqueIdMap<T> all, Function<T, String> label) {
    return all.items().stream()
        .map(own -> map("value", own.id().value(), "label", label.apply(own)))
        .toList();
  }

  private static Map<String, Object> map(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(String.valueOf(pairs[i]), pairs[i + 1]);
    }
    return map;
  }

  private static Object part(Map<?, ?> form, String key) {
    return Objects.requireNonNull(form.get(key), key);
  }

  private static Map<String, Object> with(Object map, String key, Object value) {
    Map<String, Object> copy = new LinkedHashMap<>();
    ((Map<?, ?>) map).forEach((name, own) -> copy.put(String.valueOf(name), own));
    copy.put(key, value);
    return copy;
  }

  private static String capital(String text) {
    String words = text.replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
