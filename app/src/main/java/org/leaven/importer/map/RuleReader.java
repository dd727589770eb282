package org.leaven.importer.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.leaven.dataset.parse.Node;
import org.leaven.importer.map.EntryTemplate.Conversion;
import org.leaven.importer.map.EntryTemplate.Pick;
import org.leaven.importer.map.EntryTemplate.Syntax;
import org.leaven.source.text.NearestName;

/** Reads the template of an entry, and the rules in it. */
final class RuleReader {
  private static final List<String> KEYS =
      List.of(
          "from where match split take table table-from else lookup as prefix suffix join optional default each key"
              .split(" ", -1));

  /** The fields of an entry whose keys are ids. */
  private static final Set<String> BY_ID = Set.of("verdicts", "facets", "fields");

  private static final String FROM = "from";
  private static final String CHOICE = "first";

  /** The fields of an entry that hold Markdown; what is below one of them, too. */
  private static final Set<String> INLINE =
      Set.of("summary", "reason", "if", "only-if", "note", "steps", "adaptations", "text");

  private static final Map<String, Conversion> CONVERSIONS =
      Map.of(
          "text", Conversion.PLAIN,
          "plain", Conversion.PLAIN,
          "markdown", Conversion.MARKDOWN,
          "html", Conversion.HTML,
          "slug", Conversion.SLUG,
          "number", Conversion.NUMBER,
          "yes-no", Conversion.YES_NO);
  private static final List<String> CONVERSION_NAMES =
      List.of("plain", "markdown", "html", "slug", "number", "yes-no");
  private static final Map<String, Pick> PICKS =
      Map.of("all", Pick.ALL, "first", Pick.FIRST, "last", Pick.LAST);

  private final ImportMapValues values;

  RuleReader(ImportMapValues values) {
    this.values = values;
  }

  EntryTemplate entry(Node.Mapping mapping) {
    List<EntryTemplate.Part> parts = new ArrayList<>();
    for (Node.Member member : mapping.members()) {
      String key = member.key();
      Syntax syntax = key.equals("text") ? Syntax.BLOCK_MARKDOWN : syntax(key, Syntax.TEXT);
      EntryTemplate value =
          BY_ID.contains(key) ? byId(member.value(), syntax) : template(member.value(), syntax);
      parts.add(new EntryTemplate.Part(key, member.keyAt(), value));
    }
    return new EntryTemplate.Branch(parts, mapping.at());
  }

  /** A template, or one for each id; an id such as "form" is no misspelt "from". */
  private EntryTemplate byId(Node node, Syntax syntax) {
    if (node instanceof Node.Sequence list) {
      List<EntryTemplate> items = list.items().stream().map(item -> byId(item, syntax)).toList();
      return new EntryTemplate.Items(items, list.at());
    }
    if (node instanceof Node.Mapping mapping && mapping.members().size() == 1) {
      String only = mapping.members().get(0).key();
      return only.equals(FROM) || only.equals(CHOICE)
          ? template(node, syntax)
          : branch(mapping, syntax);
    }
    return template(node, syntax);
  }

  private static Syntax syntax(String key, Syntax above) {
    boolean isMarkdown = INLINE.contains(key);
    boolean isList = above == Syntax.INLINE_MARKDOWN && key.equals("text");
    return isMarkdown || isList ? Syntax.INLINE_MARKDOWN : Syntax.TEXT;
  }

  private EntryTemplate template(Node node, Syntax syntax) {
    if (node instanceof Node.Mapping mapping) {
      if (mapping.get(FROM).isPresent() || isMisspeltRule(mapping)) {
        return rule(mapping, syntax);
      }
      Optional<Node> choice = mapping.get(CHOICE);
      return choice.isPresent() && mapping.members().size() == 1
          ? choice(choice.get(), syntax)
          : branch(mapping, syntax);
    }
    if (node instanceof Node.Sequence list) {
      List<EntryTemplate> items =
          list.items().stream().map(item -> template(item, syntax)).toList();
      return new EntryTemplate.Items(items, list.at());
    }
    return new EntryTemplate.Constant(node);
  }

  /** Whether a mapping is a rule but for a misspelt "from", and not one of ids such as "form". */
  private static boolean isMisspeltRule(Node.Mapping mapping) {
    List<String> others = new ArrayList<>();
    boolean hasFrom = false;
    for (Node.Member member : mapping.members()) {
      boolean isLike =
          !(member.value() instanceof Node.Mapping)
              && !NearestName.to(member.key(), List.of(FROM)).isEmpty();
      hasFrom |= isLike;
      if (!isLike) {
        others.add(member.key());
      }
    }
    return hasFrom && KEYS.containsAll(others);
  }

  private EntryTemplate choice(Node options, Syntax syntax) {
    if (options instanceof Node.Sequence list && !list.items().isEmpty()) {
      List<EntryTemplate> all =
          list.items().stream().map(option -> template(option, syntax)).toList();
      return new EntryTemplate.Choice(all, list.at());
    }
    values.wrongType(options, "\"first\"", "a list of rules");
    return new EntryTemplate.Constant(options);
  }

  private EntryTemplate branch(Node.Mapping mapping, Syntax above) {
    List<EntryTemplate.Part> parts = new ArrayList<>();
    for (Node.Member member : mapping.members()) {
      EntryTemplate value = template(member.value(), syntax(member.key(), above));
      parts.add(new EntryTemplate.Part(member.key(), member.keyAt(), value));
    }
    return new EntryTemplate.Branch(parts, mapping.at());
  }

  private EntryTemplate.Rule rule(Node.Mapping mapping, Syntax syntax) {
    values.checkKeys(mapping, KEYS, "a rule");
    Optional<Node.Mapping> key =
        mapping.get("key").flatMap(node -> values.mapping(node, "\"key\""));
    Optional<Node> each = mapping.get("each");
    if (key.isPresent() && each.isEmpty()) {
      values.missing(mapping.at(), "each", "\"key\" needs one beside it");
    }
    if (key.isPresent() && key.get().get(FROM).isEmpty()) {
      values.missing(key.get().at(), FROM, "a rule needs one");
    }
    return new EntryTemplate.Rule(
        values.texts(mapping, FROM),
        values.tests(mapping),
        match(mapping),
        values.word(mapping, "split"),
        choice(mapping, "take", PICKS, List.of("first", "last"), Pick.ALL),
        change(mapping, syntax),
        mapping.get("join").isPresent() ? values.word(mapping, "join") : null,
        values.flag(mapping, "optional"),
        mapping.get("default"),
        each.map(node -> template(node, syntax)),
        key.map(own -> rule(own, Syntax.TEXT)),
        mapping.at());
  }

  private EntryTemplate.Change change(Node.Mapping mapping, Syntax syntax) {
    return new EntryTemplate.Change(
        new ValueTable(
            values.table(mapping), values.text(mapping, "table-from"), mapping.get("else")),
        values.text(mapping, "lookup"),
        values.word(mapping, "prefix"),
        values.word(mapping, "suffix"),
        choice(mapping, "as", CONVERSIONS, CONVERSION_NAMES, Conversion.PLAIN),
        syntax);
  }

  private @Nullable Pattern match(Node.Mapping mapping) {
    String written = values.word(mapping, "match");
    try {
      return written.isEmpty() ? null : Pattern.compile(written);
    } catch (PatternSyntaxException e) {
      values.bad(mapping, "match", "correct the regular expression: " + e.getDescription());
      return null;
    }
  }

  private <T> T choice(
      Node.Mapping mapping, String key, Map<String, T> all, List<String> names, T without) {
    String word = values.text(mapping, key);
    T found = all.get(word);
    if (found == null && !word.isEmpty()) {
      values.bad(mapping, key, NearestName.cure(word, names));
    }
    return found == null ? without : found;
  }
}
