package org.leaven.importer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.leaven.dataset.parse.Node;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.text.NearestName;

/** Reads an import map, and reports its problems with their positions in the map. */
final class ImportMapReader {
  private static final List<String> KEYS =
      List.of("records", "separator", "into", "ignore", "entry");
  private static final String SEPARATORS = ",;|\t";
  private static final Pattern FOLDER = Pattern.compile("[a-z0-9]+([-/][a-z0-9]+)*");

  private final Problems problems;
  private final ImportMapValues values;

  ImportMapReader(Problems problems) {
    this.problems = problems;
    this.values = new ImportMapValues(problems);
  }

  /** Empty when the map cannot be used at all. */
  Optional<ImportMap> read(Node root) {
    Optional<Node.Mapping> mapping = values.mapping(root, "a map");
    if (mapping.isEmpty()) {
      return Optional.empty();
    }
    values.checkKeys(mapping.get(), KEYS, "a map");
    Optional<EntryTemplate> entry = values.member(mapping.get(), "entry").flatMap(this::entry);
    if (entry.isEmpty() || !(entry.get() instanceof EntryTemplate.Branch branch)) {
      missing(mapping.get().at(), "entry", "a map needs one");
      return Optional.empty();
    }
    for (String needed : List.of("id", "name")) {
      if (branch.part(needed).isEmpty()) {
        missing(branch.at(), needed, "every entry needs one");
      }
    }
    Optional<Node> ignore = values.member(mapping.get(), "ignore");
    return Optional.of(
        new ImportMap(
            values.text(mapping.get(), "records"),
            separator(mapping.get()),
            folder(mapping.get()),
            ignore.map(this::ignored).orElse(Set.of()),
            ignore.filter(ImportMapReader::isAll).isPresent(),
            branch));
  }

  private void missing(Position at, String key, String why) {
    problems.add(at, ProblemCode.MISSING_KEY, "\"" + key + "\" is missing", why);
  }

  private Optional<EntryTemplate> entry(Node node) {
    return values.mapping(node, "\"entry\"").map(this::template);
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

  private EntryTemplate template(Node node) {
    if (node instanceof Node.Mapping mapping) {
      return values.member(mapping, "from").isPresent() ? rule(mapping) : branch(mapping);
    }
    if (node instanceof Node.Sequence list) {
      return new EntryTemplate.Items(list.items().stream().map(this::template).toList(), list.at());
    }
    return new EntryTemplate.Constant(node);
  }

  private EntryTemplate branch(Node.Mapping mapping) {
    List<EntryTemplate.Part> parts = new ArrayList<>();
    for (Node.Member member : mapping.members()) {
      parts.add(new EntryTemplate.Part(member.key(), member.keyAt(), template(member.value())));
    }
    return new EntryTemplate.Branch(parts, mapping.at());
  }

  private EntryTemplate.Rule rule(Node.Mapping mapping) {
    values.checkKeys(mapping, ImportMapValues.RULE, "a rule");
    Optional<Node.Mapping> key =
        values.member(mapping, "key").flatMap(node -> values.mapping(node, "\"key\""));
    Optional<Node> each = values.member(mapping, "each");
    if (key.isPresent() && each.isEmpty()) {
      missing(mapping.at(), "each", "\"key\" needs one beside it");
    }
    if (key.isPresent() && values.member(key.get(), "from").isEmpty()) {
      missing(key.get().at(), "from", "a rule needs one");
    }
    return new EntryTemplate.Rule(
        values.text(mapping, "from"),
        values.word(mapping, "split"),
        values.table(mapping),
        values.text(mapping, "lookup"),
        conversion(mapping),
        values.word(mapping, "prefix"),
        values.word(mapping, "suffix"),
        values.flag(mapping, "optional"),
        values.member(mapping, "default"),
        each.map(this::template),
        key.map(this::rule),
        mapping.at());
  }

  private EntryTemplate.Conversion conversion(Node.Mapping mapping) {
    String word = values.text(mapping, "as");
    return switch (word) {
      case "slug" -> EntryTemplate.Conversion.SLUG;
      case "number" -> EntryTemplate.Conversion.NUMBER;
      case "", "text" -> EntryTemplate.Conversion.TEXT;
      default -> {
        values.bad(mapping, "as", NearestName.cure(word, List.of("text", "slug", "number")));
        yield EntryTemplate.Conversion.TEXT;
      }
    };
  }
}
