package org.leaven.importer.map;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.leaven.dataset.parse.Node;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problems;

/** Reads an import map, and reports its problems with their positions in the map. */
public final class ImportMapReader {
  private static final List<String> FORMAT = List.of("records", "separator", "sheet", "files");
  private static final List<String> KEYS =
      with(FORMAT, "join", "where", "into", "media", "ignore", "entry");
  private static final List<String> JOIN =
      with(FORMAT, "file", "key", "on", "where", "many", "optional");
  private static final String SEPARATORS = ",;|\t";
  private static final Pattern FOLDER = Pattern.compile("[a-z0-9]+([-/][a-z0-9]+)*");

  private final ImportMapValues values;

  public ImportMapReader(Problems problems) {
    this.values = new ImportMapValues(problems);
  }

  private static List<String> with(List<String> some, String... more) {
    List<String> all = new ArrayList<>(some);
    all.addAll(List.of(more));
    return List.copyOf(all);
  }

  /** Empty when the map cannot be used at all. */
  public Optional<ImportMap> read(Node root) {
    Optional<Node.Mapping> mapping = values.mapping(root, "a map");
    if (mapping.isEmpty()) {
      return Optional.empty();
    }
    values.checkKeys(mapping.get(), KEYS, "a map");
    Optional<EntryTemplate> entry = mapping.get().get("entry").flatMap(this::entry);
    if (entry.isEmpty() || !(entry.get() instanceof EntryTemplate.Branch branch)) {
      values.missing(mapping.get().at(), "entry", "a map needs one");
      return Optional.empty();
    }
    for (String needed : List.of("id", "name")) {
      if (branch.part(needed).isEmpty()) {
        values.missing(branch.at(), needed, "every entry needs one");
      }
    }
    return Optional.of(map(mapping.get(), branch));
  }

  private ImportMap map(Node.Mapping mapping, EntryTemplate.Branch entry) {
    Optional<Node> ignore = mapping.get("ignore");
    return new ImportMap(
        format(mapping),
        joins(mapping),
        values.tests(mapping),
        folder(mapping),
        values.text(mapping, "media"),
        ignore.map(this::ignored).orElse(Set.of()),
        ignore.filter(ImportMapReader::isAll).isPresent(),
        entry);
  }

  private Optional<EntryTemplate> entry(Node node) {
    return values.mapping(node, "\"entry\"").map(new RuleReader(values)::entry);
  }

  private SourceFormat format(Node.Mapping mapping) {
    return new SourceFormat(
        values.texts(mapping, "records"),
        separator(mapping),
        values.text(mapping, "sheet"),
        values.text(mapping, "files"));
  }

  private List<JoinedFile> joins(Node.Mapping mapping) {
    Optional<Node.Mapping> joins =
        mapping.get("join").flatMap(node -> values.mapping(node, "\"join\""));
    List<JoinedFile> files = new ArrayList<>();
    for (Node.Member join : joins.map(Node.Mapping::members).orElse(List.of())) {
      values
          .mapping(join.value(), '"' + join.key() + '"')
          .ifPresent(own -> files.add(join(join.key(), join.keyAt(), own)));
    }
    return files;
  }

  private JoinedFile join(String name, Position at, Node.Mapping join) {
    values.checkKeys(join, JOIN, "a join");
    for (String needed : List.of("file", "key", "on")) {
      if (join.get(needed).isEmpty()) {
        values.missing(join.at(), needed, "a join needs one");
      }
    }
    return new JoinedFile(
        name,
        values.text(join, "file"),
        format(join),
        values.text(join, "key"),
        values.text(join, "on"),
        values.tests(join),
        values.flag(join, "many"),
        values.flag(join, "optional"),
        at);
  }

  private String separator(Node.Mapping mapping) {
    String separator = values.text(mapping, "separator");
    String sign = separator.equals("tab") ? "\t" : separator;
    if (sign.isEmpty() || (sign.length() == 1 && SEPARATORS.contains(sign))) {
      return sign;
    }
    values.bad(mapping, "separator", "write one of \",\", \";\", \"|\" and \"tab\"");
    return "";
  }

  private String folder(Node.Mapping mapping) {
    String folder = values.text(mapping, "into");
    if (!folder.isEmpty() && !FOLDER.matcher(folder).matches()) {
      values.bad(mapping, "into", "use lower-case letters, digits, single hyphens and \"/\"");
      return "";
    }
    return folder;
  }

  private static boolean isAll(Node ignore) {
    return ignore instanceof Node.Text text && text.value().equals("all");
  }

  private Set<String> ignored(Node ignore) {
    if (isAll(ignore)) {
      return Set.of();
    }
    Set<String> names = new HashSet<>();
    if (ignore instanceof Node.Sequence list) {
      list.items()
          .forEach(item -> values.text(item, "an item of \"ignore\"").ifPresent(names::add));
    } else {
      values.wrongType(ignore, "\"ignore\"", "a list of fields, or all");
    }
    return names;
  }
}
