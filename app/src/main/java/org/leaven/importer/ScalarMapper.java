package org.leaven.importer;

import java.util.Optional;
import java.util.regex.Pattern;
import org.leaven.dataset.parse.Node;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.text.NearestName;
import org.leaven.source.text.TextFolder;

/** Applies a rule to one value: table, lookup, conversion, prefix and suffix. */
final class ScalarMapper {
  private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,18}");

  private final EntryTemplate.Rule rule;
  private final ReferenceResolver names;
  private final Problems problems;

  ScalarMapper(EntryTemplate.Rule rule, ReferenceResolver names, Problems problems) {
    this.rule = rule;
    this.names = names;
    this.problems = problems;
  }

  /** Empty when the table leaves the value out. */
  Optional<Node> map(Node value) {
    Optional<String> plain = NodeValues.plain(value);
    if (plain.isEmpty()) {
      return Optional.of(unfit(value));
    }
    String text = plain.get();
    if (!rule.table().isEmpty() && !text.isEmpty()) {
      Node found = rule.table().get(text);
      if (found == null) {
        String what = "the map's table for \"" + rule.from() + "\" has no \"" + text + '"';
        problems.add(
            value.at(), ProblemCode.BAD_VALUE, what, NearestName.cure(text, rule.table().keySet()));
        return Optional.of(new Node.Text(text, value.at()));
      }
      if (found instanceof Node.Nothing) {
        return Optional.empty();
      }
      text = NodeValues.plain(found).orElse("");
    }
    return Optional.of(named(text, value.at()));
  }

  private Node unfit(Node value) {
    if (!(value instanceof Node.Nothing)) {
      String what = "the field \"" + rule.from() + "\" must be text, not " + value.kind();
      problems.add(value.at(), ProblemCode.WRONG_TYPE, what, "name what is inside it in the map");
    }
    return NodeValues.nothing(value.at());
  }

  private Node named(String text, Position at) {
    if (rule.lookup().isEmpty() || text.isEmpty()) {
      return converted(text, at);
    }
    Optional<String> id = names.id(rule.lookup(), text);
    if (id.isEmpty()) {
      String what = "no record has \"" + text + "\" as its \"" + rule.lookup() + '"';
      String cure =
          NearestName.to(text, names.known(rule.lookup())).stream()
              .findFirst()
              .map(near -> "did you mean \"" + near + "\"?")
              .orElse("add that record, or leave the reference out");
      problems.add(at, ProblemCode.UNKNOWN_ENTRY, what, cure);
    }
    return new Node.Text(id.orElse(text), at);
  }

  private Node converted(String text, Position at) {
    String whole = text.isEmpty() ? "" : rule.prefix() + text + rule.suffix();
    return switch (rule.conversion()) {
      case TEXT -> new Node.Text(whole, at);
      case SLUG -> new Node.Text(slug(whole, at), at);
      case NUMBER -> number(whole, at);
    };
  }

  private String slug(String text, Position at) {
    String slug = TextFolder.slug(text);
    if (slug.isEmpty()) {
      String what = "\"" + text + "\" has no letter that an id can have";
      problems.add(at, ProblemCode.BAD_ID, what, "give the record an id in Latin letters");
    }
    return slug;
  }

  private Node number(String text, Position at) {
    if (WHOLE_NUMBER.matcher(text).matches()) {
      return new Node.Numeral(text, at);
    }
    String what = "\"" + text + "\" is not a whole number";
    problems.add(at, ProblemCode.BAD_VALUE, what, "write it in digits");
    return new Node.Text(text, at);
  }
}
