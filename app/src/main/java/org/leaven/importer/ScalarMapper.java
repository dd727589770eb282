package org.leaven.importer;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leaven.dataset.parse.Node;
import org.leaven.importer.map.EntryTemplate.Change;
import org.leaven.importer.map.EntryTemplate.Rule;
import org.leaven.importer.map.EntryTemplate.Syntax;
import org.leaven.importer.map.FieldSearch;
import org.leaven.importer.map.NodeValues;
import org.leaven.importer.map.Scope;
import org.leaven.importer.map.ValueTable;
import org.leaven.importer.text.HtmlToMarkdown;
import org.leaven.importer.text.MarkdownEscaper;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.problem.Severity;
import org.leaven.source.text.NearestName;

/** Applies a rule to one value: table, lookup, conversion, prefix and suffix. */
final class ScalarMapper {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");

  private static final Pattern SERVER_LINK =
      Pattern.compile("!?\\[([^\\[\\]]*)]\\((/[^\\s)]*)[^)]*\\)");

  private final Rule rule;
  private final Change change;
  private final Scope scope;
  private final ConversionContext conversions;
  private final Problems problems;

  ScalarMapper(Rule rule, Scope scope, ConversionContext conversions, Problems problems) {
    this.rule = rule;
    this.change = rule.change();
    this.scope = scope;
    this.conversions = conversions;
    this.problems = problems;
  }

  /** Empty when the table leaves the value out. */
  Optional<Node> map(Node value) {
    ValueTable table = change.table();
    Optional<String> plain = NodeValues.plain(value);
    boolean isReplaced = table.others().isPresent() && !table.keepsOthers();
    if (plain.isEmpty() && !isReplaced) {
      return Optional.of(unfit(value));
    }
    String text = plain.orElse("");
    if (!table.isUsed() || (text.isEmpty() && !isReplaced)) {
      return Optional.of(named(text, true, value.at()));
    }
    Optional<Node> row = row(text);
    if (row.isEmpty() && table.others().isEmpty()) {
      return Optional.of(unlisted(text, value.at()));
    }
    if (row.isEmpty() && table.keepsOthers()) {
      return Optional.of(named(text, true, value.at()));
    }
    return replaced(row.or(table::others).get(), value.at());
  }

  private Optional<Node> row(String text) {
    Node row = change.table().rows().get(text);
    String field = change.table().field();
    if (row != null || field.isEmpty()) {
      return Optional.ofNullable(row);
    }
    Scope record = new Scope(scope.names().getOrDefault("$record", scope.value()), scope.names());
    return FieldSearch.find(record, field).first().flatMap(node -> node.get(text));
  }

  /** A replacement: one of the map is the author's own Markdown, one of the record is not. */
  private Optional<Node> replaced(Node row, Position at) {
    if (row instanceof Node.Nothing) {
      return Optional.empty();
    }
    boolean isOfMap = row.at().path().equals(rule.at().path());
    Optional<String> text = NodeValues.plain(row);
    return Optional.of(text.isEmpty() ? row.movedTo(at) : named(text.get(), !isOfMap, at));
  }

  private Node unlisted(String text, Position at) {
    String what = "the map's table for \"" + rule.field() + "\" has no \"" + text + '"';
    String field = change.table().field();
    String cure =
        field.isEmpty()
            ? NearestName.cure(text, change.table().rows().keySet())
            : "add it to \"" + field + "\" of the record";
    problems.add(at, ProblemCode.BAD_VALUE, what, cure);
    return new Node.Text(text, at);
  }

  private Node unfit(Node value) {
    if (!(value instanceof Node.Nothing)) {
      String what = "the field \"" + rule.field() + "\" must be text, not " + value.kind();
      problems.add(value.at(), ProblemCode.WRONG_TYPE, what, "name what is inside it in the map");
    }
    return NodeValues.nothing(value.at());
  }

  private Node named(String text, boolean isOfRecord, Position at) {
    if (change.lookup().isEmpty() || text.isEmpty()) {
      return converted(text, isOfRecord, at);
    }
    ReferenceResolver names = conversions.names();
    Optional<String> id = names.id(change.lookup(), text);
    if (id.isEmpty()) {
      String what = "no record has \"" + text + "\" as its \"" + change.lookup() + '"';
      String cure =
          NearestName.guess(text, names.known(change.lookup()))
              .orElse("add that record, or leave the reference out");
      problems.add(at, ProblemCode.UNKNOWN_ENTRY, what, cure);
    }
    return new Node.Text(id.orElse(text), at);
  }

  private Node converted(String text, boolean isOfRecord, Position at) {
    if (text.isEmpty()) {
      return NodeValues.nothing(at);
    }
    String whole = change.prefix() + text + change.suffix();
    return switch (change.conversion()) {
      case SLUG -> new Node.Text(slug(whole, at), at);
      case NUMBER -> number(whole, at);
      case YES_NO -> flag(whole, at);
      case PLAIN, MARKDOWN, HTML -> {
        String shown = isOfRecord ? shown(text, at) : text;
        yield new Node.Text(change.prefix() + shown + change.suffix(), at);
      }
    };
  }

  /** A text of the record in the syntax of the field that it goes to. */
  private String shown(String text, Position at) {
    Syntax target = change.target();
    return switch (change.conversion()) {
      case HTML -> html(text, at);
      case MARKDOWN -> markdown(text, at);
      case PLAIN ->
          switch (target) {
            case INLINE_MARKDOWN -> MarkdownEscaper.inline(text);
            case BLOCK_MARKDOWN -> MarkdownEscaper.blocks(text);
            case TEXT -> text;
          };
      default -> text;
    };
  }

  /** Markdown without links to places of the server that the data comes from. */
  private String markdown(String text, Position at) {
    Matcher link = SERVER_LINK.matcher(text);
    if (!link.find()) {
      return text;
    }
    String what = "the link \"" + link.group(2) + "\" leads to a page of the data's own server";
    String cure = "look at the entry: only the text of the link is left";
    problems.add(at, ProblemCode.BAD_VALUE, Severity.WARNING, what, cure);
    return link.replaceAll("$1");
  }

  private String html(String text, Position at) {
    HtmlToMarkdown.Converted converted = HtmlToMarkdown.convert(text);
    if (!converted.lost().isEmpty()) {
      String what =
          "HTML that Markdown has nothing for: \"<" + String.join(">, <", converted.lost());
      String cure = "look at the entry; pictures and links have fields of their own";
      problems.add(at, ProblemCode.BAD_VALUE, Severity.WARNING, what + ">\"", cure);
    }
    return switch (change.target()) {
      case TEXT -> HtmlToMarkdown.plain(text);
      case INLINE_MARKDOWN -> converted.inline();
      case BLOCK_MARKDOWN -> converted.text();
    };
  }

  private String slug(String text, Position at) {
    String slug = conversions.ids().id(text);
    if (slug.isEmpty()) {
      String what = "\"" + text + "\" has no letter that an id can have";
      problems.add(at, ProblemCode.BAD_ID, what, "give it an id in \"table\" in the map");
    }
    return slug;
  }

  private Node number(String text, Position at) {
    if (NUMBER.matcher(text).matches()) {
      return new Node.Numeral(text, at);
    }
    String what = "\"" + text + "\" is not a number";
    problems.add(at, ProblemCode.BAD_VALUE, what, "write digits, with a point for the decimals");
    return new Node.Text(text, at);
  }

  private Node flag(String text, Position at) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "1" -> new Node.Flag(true, at);
      case "false", "no", "0" -> new Node.Flag(false, at);
      default -> {
        String what = "\"" + text + "\" is neither yes nor no";
        problems.add(at, ProblemCode.BAD_VALUE, what, "give it a row in \"table\" in the map");
        yield new Node.Text(text, at);
      }
    };
  }
}
