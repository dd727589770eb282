package org.leaven.intake;

import java.util.Optional;
import java.util.regex.Pattern;
import org.leaven.dataset.tree.Node;
import org.leaven.source.Code;
import org.leaven.source.Folding;
import org.leaven.source.Nearest;
import org.leaven.source.Position;
import org.leaven.source.Problems;

/** Takes one value through a rule: table, lookup, form, prefix, suffix. */
final class ScalarMapper {
  private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,18}");

  private final Template.Rule rule;
  private final Names names;
  private final Problems problems;

  ScalarMapper(Template.Rule rule, Names names, Problems problems) {
    this.rule = rule;
    this.names = names;
    this.problems = problems;
  }

  /** Empty when the table leaves the value out. */
  Optional<Node> map(Node value) {
    Optional<String> plain = Values.plain(value);
    if (plain.isEmpty()) {
      return Optional.of(unfit(value));
    }
    String text = plain.get();
    if (!rule.table().isEmpty() && !text.isEmpty()) {
      Node found = rule.table().get(text);
      if (found == null) {
        String what = "the map's table for \"" + rule.from() + "\" has no \"" + text + '"';
        problems.add(value.at(), Code.BAD_VALUE, what, Nearest.cure(text, rule.table().keySet()));
        return Optional.of(new Node.Text(text, value.at()));
      }
      if (found instanceof Node.Nothing) {
        return Optional.empty();
      }
      text = Values.plain(found).orElse("");
    }
    return Optional.of(named(text, value.at()));
  }

  private Node unfit(Node value) {
    if (!(value instanceof Node.Nothing)) {
      String what = "the field \"" + rule.from() + "\" must be text, not " + value.kind();
      problems.add(value.at(), Code.WRONG_TYPE, what, "name what is inside it in the map");
    }
    return Values.nothing(value.at());
  }

  private Node named(String text, Position at) {
    if (rule.lookup().isEmpty() || text.isEmpty()) {
      return formed(text, at);
    }
    Optional<String> id = names.id(rule.lookup(), text);
    if (id.isEmpty()) {
      String what = "no record has \"" + text + "\" as its \"" + rule.lookup() + '"';
      String cure =
          Nearest.to(text, names.known(rule.lookup())).stream()
              .findFirst()
              .map(near -> "did you mean \"" + near + "\"?")
              .orElse("add that record, or leave the reference out");
      problems.add(at, Code.UNKNOWN_ENTRY, what, cure);
    }
    return new Node.Text(id.orElse(text), at);
  }

  private Node formed(String text, Position at) {
    String whole = text.isEmpty() ? "" : rule.prefix() + text + rule.suffix();
    return switch (rule.form()) {
      case TEXT -> new Node.Text(whole, at);
      case SLUG -> new Node.Text(slug(whole, at), at);
      case NUMBER -> number(whole, at);
    };
  }

  private String slug(String text, Position at) {
    String slug = Folding.slug(text);
    if (slug.isEmpty()) {
      String what = "\"" + text + "\" has no letter that an id can have";
      problems.add(at, Code.BAD_ID, what, "give the record an id in Latin letters");
    }
    return slug;
  }

  private Node number(String text, Position at) {
    if (WHOLE_NUMBER.matcher(text).matches()) {
      return new Node.Numeral(text, at);
    }
    String what = "\"" + text + "\" is not a whole number";
    problems.add(at, Code.BAD_VALUE, what, "write it in digits");
    return new Node.Text(text, at);
  }
}
