package org.leaven.dataset.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.leaven.dataset.Dataset;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.parse.TreeReader;
import org.leaven.dataset.raw.HasId;
import org.leaven.dataset.raw.RawField;
import org.leaven.dataset.raw.RawMainFile;
import org.leaven.dataset.raw.UniqueIdMap;
import org.leaven.source.SourceFile;
import org.leaven.source.SourceTree;
import org.leaven.source.problem.Located;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * Makes the configuration of Sveltia CMS, an editor in the browser, for a knowledge base: a form
 * for its entries, its main file and its pages.
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

  private final RawMainFile head;
  private final SourceTree sources;
  private final SortedMap<String, List<Node>> entries = new TreeMap<>();

  private CmsConfiguration(Dataset dataset, SourceTree sources) {
    this.head = dataset.head();
    this.sources = sources;
    List<String> others = head.languages().stream().map(Located::value).skip(1).toList();
    for (SourceFile file : sources.data()) {
      boolean isEntry =
          file.path().endsWith(".yaml") && !SourceTree.MAIN_FILES.contains(file.path());
      if (isEntry && others.stream().noneMatch(tag -> file.stem().endsWith("." + tag))) {
        TreeReader.read(file)
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
  public static String of(Dataset dataset, SourceTree sources, String repository) {
    DumpSettings settings =
        DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).setWidth(120).build();
    Map<String, Object> all = new CmsConfiguration(dataset, sources).all(repository);
    return HEADER + new Dump(settings).dumpToString(all);
  }

  private Map<String, Object> all(String repository) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("backend", map("name", "github", "repo", repository, "branch", "main"));
    all.put("media_folder", "assets/media");
    all.put("public_folder", "/media");
    all.put("slug", map("encoding", "ascii", "clean_accents", true));
    all.put("output", map("omit_empty_optional_fields", true));
    List<String> languages = head.languages().stream().map(Located::value).toList();
    if (languages.size() > 1) {
      Map<String, Object> files = map("structure", "multiple_files", "locales", languages);
      files.put("default_locale", languages.get(0));
      files.put("omit_default_locale_from_file_path", true);
      all.put("i18n", files);
    }
    List<Map<String, Object>> collections = new ArrayList<>();
    if (entries.isEmpty()) {
      entries.put("content/" + folder(), List.of());
    }
    entries.forEach((folder, nodes) -> collections.add(entries(folder, nodes)));
    collections.addAll(pages());
    if (sources.data().stream().anyMatch(file -> file.path().equals("content/kb.yaml"))) {
      collections.add(mainFile());
    }
    all.put("collections", collections);
    return all;
  }

  private String folder() {
    return head.nouns().entries().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  private Map<String, Object> entries(String folder, List<Node> nodes) {
    String name = folder.replaceFirst("^content/?", "").replace('/', '-');
    Map<String, Object> collection = new LinkedHashMap<>();
    collection.put("name", name.isEmpty() ? "entries" : name);
    collection.put("label", capital(name.isEmpty() ? head.nouns().entries() : name));
    collection.put("label_singular", head.nouns().entry());
    collection.put("folder", folder);
    collection.putAll(map("create", true, "extension", "yaml", "format", "yaml"));
    collection.putAll(map("identifier_field", "name", "slug", "{{slug}}"));
    collection.putAll(map("media_folder", "", "public_folder", ""));
    boolean isTranslated = head.languages().size() > 1;
    if (isTranslated) {
      collection.put("i18n", true);
    }
    List<Map<String, Object>> fields = new ArrayList<>();
    Map<String, Object> title = widget("name", "Name", "string");
    title.put("required", true);
    fields.add(title);
    text(fields, nodes, "summary", "Summary", "text");
    text(fields, nodes, "text", "Text", "markdown");
    if (isTranslated) {
      fields.forEach(field -> field.put("i18n", true));
    }
    texts(fields, nodes, "aliases", "Other names");
    texts(fields, nodes, "keywords", "Words to search for, never shown");
    group(fields, nodes, "verdicts", "Verdicts", this::verdicts);
    group(fields, nodes, "facets", "Groups", this::facets);
    group(fields, nodes, "fields", "Properties", this::properties);
    texts(fields, nodes, "steps", "Steps");
    pictures(fields, nodes);
    collection.put("fields", fields);
    return collection;
  }

  private List<Map<String, Object>> verdicts(List<Node> values) {
    List<Map<String, Object>> fields = new ArrayList<>();
    for (RawMainFile.RawTopic topic : head.topics().items()) {
      String label = topic.label().value();
      group(fields, values, topic.id().value(), label, this::judgement);
    }
    return fields;
  }

  private List<Map<String, Object>> judgement(List<Node> values) {
    List<Map<String, Object>> fields = new ArrayList<>();
    if (have(values, "verdict", Node.Text.class)) {
      Map<String, Object> verdict =
          select("verdict", "Verdict", options(head.verdicts(), own -> own.label().value()));
      verdict.put("required", true);
      fields.add(verdict);
    }
    text(fields, values, "reason", "Reason", "text");
    text(fields, values, "only-if", "Only if", "string");
    text(fields, values, "if", "If", "string");
    text(fields, values, "note", "Note", "text");
    source(fields, values);
    return fields;
  }

  private void source(List<Map<String, Object>> fields, List<Node> values) {
    String ids = String.join(", ", head.sources().ids());
    int before = fields.size();
    text(fields, values, "source", "Source", "string");
    if (fields.size() == before) {
      texts(fields, values, "source", "Sources");
    }
    if (fields.size() > before && !ids.isEmpty()) {
      fields.get(before).put("hint", "One of: " + ids + "; behind a colon, where in it");
    }
  }

  private List<Map<String, Object>> facets(List<Node> values) {
    List<Map<String, Object>> fields = new ArrayList<>();
    for (RawMainFile.RawFacet facet : head.facets().items()) {
      String id = facet.id().value();
      boolean isOne = !at(values, id).isEmpty() && have(values, id, Node.Text.class);
      if (isOne || haveTexts(values, id)) {
        Map<String, Object> select =
            select(id, facet.label().value(), options(facet.terms(), own -> own.label().value()));
        if (!isOne) {
          select.put("multiple", true);
        }
        fields.add(select);
      }
    }
    return fields;
  }

  private List<Map<String, Object>> properties(List<Node> values) {
    List<Map<String, Object>> fields = new ArrayList<>();
    for (RawField field : head.fields().items()) {
      String id = field.id().value();
      String label = (field.label().value() + " " + field.unit()).strip();
      switch (field.type()) {
        case "number" -> {
          if (have(values, id, Node.Numeral.class)) {
            Map<String, Object> number = widget(id, label, "number");
            number.put("value_type", "float");
            fields.add(number);
          }
        }
        case "yes-no" -> {
          if (have(values, id, Node.Flag.class)) {
            fields.add(widget(id, label, "boolean"));
          }
        }
        default -> text(fields, values, id, label, "string");
      }
    }
    return fields;
  }

  private static void pictures(List<Map<String, Object>> fields, List<Node> values) {
    List<Node> all = at(values, "media");
    boolean isPictures =
        all.stream()
            .allMatch(
                node ->
                    node instanceof Node.Sequence list
                        && list.items().stream()
                            .allMatch(
                                item ->
                                    item instanceof Node.Mapping
                                        && !at(List.of(item), "image").isEmpty()));
    if (isPictures) {
      Map<String, Object> media = widget("media", "Pictures", "list");
      Map<String, Object> image = widget("image", "File", "image");
      Map<String, Object> alt = widget("alt", "What it shows", "string");
      image.put("required", true);
      alt.put("required", true);
      media.put(
          "fields",
          List.of(
              image,
              alt,
              widget("caption", "Caption", "string"),
              widget("credit", "Made by", "string"),
              widget("licence", "Licence", "string")));
      fields.add(media);
    }
  }

  /** Pages whose header is YAML; the editors know no other. */
  private List<Map<String, Object>> pages() {
    List<SourceFile> top =
        sources.pages().stream()
            .filter(file -> file.folder().equals("content") && file.path().endsWith(".md"))
            .toList();
    if (!top.stream().allMatch(file -> file.text().startsWith("---"))) {
      return List.of();
    }
    Map<String, Object> collection = new LinkedHashMap<>();
    collection.putAll(map("name", "pages", "label", "Pages", "folder", "content"));
    collection.putAll(map("create", true, "extension", "md", "format", "yaml-frontmatter"));
    collection.putAll(map("slug", "{{slug}}", "media_folder", "", "public_folder", ""));
    if (head.languages().size() > 1) {
      collection.put("i18n", true);
    }
    Map<String, Object> title = widget("title", "Title", "string");
    title.put("required", true);
    Map<String, Object> type = widget("type", "Type", "hidden");
    type.remove("required");
    type.put("default", "page");
    Map<String, Object> status =
        select(
            "status",
            "Status",
            List.of(option("published", "Published"), option("draft", "Draft")));
    status.put("default", "published");
    status.put("required", true);
    Map<String, Object> menu = widget("menu", "Place in the menu", "number");
    Map<String, Object> body = widget("body", "Text", "markdown");
    List<Map<String, Object>> fields = List.of(title, type, status, menu, body);
    if (head.languages().size() > 1) {
      fields.forEach(field -> field.put("i18n", field == menu ? "duplicate" : true));
    }
    collection.put("fields", fields);
    return List.of(collection);
  }

  private Map<String, Object> mainFile() {
    List<Node> root =
        sources.data().stream()
            .filter(file -> file.path().equals("content/kb.yaml"))
            .flatMap(file -> TreeReader.read(file).value().stream())
            .toList();
    List<Map<String, Object>> fields = new ArrayList<>();
    text(fields, root, "title", "Title", "string");
    text(fields, root, "tagline", "Tagline", "string");
    group(
        fields, root, "verdicts", "Verdicts", own -> parts(own, head.verdicts().ids(), "polarity"));
    group(fields, root, "topics", "Topics", own -> parts(own, head.topics().ids(), "summary"));
    group(fields, root, "facets", "Groups", own -> parts(own, head.facets().ids(), ""));
    group(
        fields, root, "sources", "Sources", own -> parts(own, head.sources().ids(), "note", "url"));
    if (at(root, "glossary").stream()
        .allMatch(own -> members(own).allMatch(word -> word.value() instanceof Node.Text))) {
      fields.add(widget("glossary", "Glossary", "keyvalue"));
    }
    Map<String, Object> file = new LinkedHashMap<>();
    file.putAll(map("name", "kb", "label", "Main file", "file", "content/kb.yaml"));
    file.put("fields", fields);
    return map("name", "settings", "label", "Settings", "files", List.of(file));
  }

  /** A form for each part of the main file, with its label and other texts. */
  private static List<Map<String, Object>> parts(
      List<Node> values, Iterable<String> ids, String... keys) {
    List<Map<String, Object>> fields = new ArrayList<>();
    for (String id : ids) {
      if (have(values, id, Node.Text.class) && !at(values, id).isEmpty()) {
        text(fields, values, id, capital(id), "string");
        continue;
      }
      group(
          fields,
          values,
          id,
          capital(id),
          own -> {
            List<Map<String, Object>> inner = new ArrayList<>();
            text(inner, own, "label", "Label", "string");
            for (String key : keys) {
              if (key.equals("polarity")) {
                inner.add(
                    select(
                        key,
                        "Polarity",
                        Stream.of("positive", "neutral", "negative")
                            .map(polarity -> option(polarity, capital(polarity)))
                            .toList()));
              } else if (!key.isEmpty()) {
                text(inner, own, key, capital(key), "string");
              }
            }
            return inner;
          });
    }
    return fields;
  }

  private static void group(
      List<Map<String, Object>> fields,
      List<Node> parents,
      String name,
      String label,
      Function<List<Node>, List<Map<String, Object>>> inner) {
    List<Map<String, Object>> parts =
        have(parents, name, Node.Mapping.class) ? inner.apply(at(parents, name)) : List.of();
    if (!parts.isEmpty()) {
      Map<String, Object> group = widget(name, label, "object");
      group.put("collapsed", true);
      group.put("fields", parts);
      fields.add(group);
    }
  }

  private static void text(
      List<Map<String, Object>> fields,
      List<Node> parents,
      String name,
      String label,
      String widget) {
    if (have(parents, name, Node.Text.class)) {
      fields.add(widget(name, label, widget));
    }
  }

  private static void texts(
      List<Map<String, Object>> fields, List<Node> parents, String name, String label) {
    if (haveTexts(parents, name)) {
      fields.add(widget(name, label, "list"));
    }
  }

  private static boolean have(List<Node> parents, String key, Class<? extends Node> shape) {
    return at(parents, key).stream().allMatch(shape::isInstance);
  }

  private static boolean haveTexts(List<Node> parents, String key) {
    Predicate<Node> isTexts =
        node ->
            node instanceof Node.Sequence list
                && list.items().stream().allMatch(item -> item instanceof Node.Text);
    return at(parents, key).stream().allMatch(isTexts);
  }

  /** The values of a key in all mappings that have it. */
  private static List<Node> at(List<Node> parents, String key) {
    return parents.stream()
        .flatMap(CmsConfiguration::members)
        .filter(member -> member.key().equals(key))
        .map(Node.Member::value)
        .toList();
  }

  private static Stream<Node.Member> members(Node node) {
    return node instanceof Node.Mapping mapping ? mapping.members().stream() : Stream.empty();
  }

  private static Map<String, Object> widget(String name, String label, String widget) {
    return map("name", name, "label", label, "widget", widget, "required", false);
  }

  private static Map<String, Object> select(
      String name, String label, List<Map<String, Object>> options) {
    Map<String, Object> select = widget(name, label, "select");
    select.put("options", options);
    return select;
  }

  private static <T extends HasId> List<Map<String, Object>> options(
      UniqueIdMap<T> all, Function<T, String> label) {
    return all.items().stream().map(own -> option(own.id().value(), label.apply(own))).toList();
  }

  private static Map<String, Object> option(String value, String label) {
    return map("value", value, "label", label);
  }

  private static Map<String, Object> map(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(String.valueOf(pairs[i]), pairs[i + 1]);
    }
    return map;
  }

  private static String capital(String text) {
    String words = text.replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
