package org.leaven.dataset.parse;

import java.util.List;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.ProblemCode;

/** The error messages of the YAML parser, translated into words for an author. */
final class YamlMessages {
  private static final String INDENT = "check the indentation";
  private static final String QUOTE = "put the text in quotes";

  private static final ParserMessage OTHER =
      ParserMessage.here("", "this is not valid YAML", "check quotes and indentation");

  /** Messages that come with a position, as {@code context: problem}. */
  static final List<ParserMessage> MARKED =
      List.of(
          ParserMessage.here(
              "mapping values are not allowed here",
              "a \": \" is not allowed here",
              QUOTE + ", or " + INDENT),
          ParserMessage.here(
              "sequence entries are not allowed here", "a list item is not allowed here", INDENT),
          ParserMessage.here(
              "mapping keys are not allowed here", "a key is not allowed here", INDENT),
          ParserMessage.atStart(
              "could not find expected ':'",
              "this line is neither a key nor part of the text above",
              "add a \":\", or " + INDENT),
          ParserMessage.here(
              "expected <block end>",
              "this line does not fit the ones above",
              INDENT + ", and quote text that begins with a quote"),
          ParserMessage.here(
              "expected ',' or ']'",
              "the list in \"[ ]\" goes wrong here",
              "put a \",\" between items and a \"]\" at its end"),
          ParserMessage.here(
              "expected ',' or '}'",
              "the mapping in \"{ }\" goes wrong here",
              "put a \",\" between keys and a \"}\" at its end; quote text with a \",\" or \":\" in it"),
          ParserMessage.here("expected the node content", "a value is missing here", "write one"),
          ParserMessage.here("(TAB)", "a tab stands where YAML wants spaces", "use spaces"),
          ParserMessage.here(
              "cannot start any token", "text cannot begin with this character", QUOTE),
          ParserMessage.atStart(
              "unexpected end of stream", "this quote is never closed", "add the closing quote"),
          ParserMessage.atStart(
              "unexpected document separator",
              "this quote is never closed",
              "add the closing quote"),
          ParserMessage.here(
              "escape",
              "unknown escape behind a backslash",
              "write \"\\\\\" for one, or use single quotes"),
          ParserMessage.atStart("scanning an alias", beginning("*"), QUOTE),
          ParserMessage.atStart("scanning an anchor", beginning("&"), QUOTE),
          ParserMessage.atStart("tag", beginning("!"), QUOTE),
          ParserMessage.atStart("directive", "a line cannot begin with \"%\"", QUOTE),
          ParserMessage.here(
              "expected '<document start>'",
              "this follows the end of the document",
              "keep one document a file"),
          ParserMessage.here(
              "block scalar",
              "this does not fit the \"|\" or \">\" of a text of several lines",
              "indent its lines evenly"),
          OTHER);

  /** Messages without a position. */
  static final List<ParserMessage> UNMARKED =
      List.of(
          ParserMessage.here(
              "Expected a property name", "a key must be plain text", "write it out, or quote it"),
          OTHER);

  private YamlMessages() {}

  private static String beginning(String sign) {
    return "text cannot begin with \"" + sign + '"';
  }

  /** An error for text whose first word is an anchor or a tag in YAML. */
  static Problem cannotBegin(String sign, Position at) {
    return new Problem(at, ProblemCode.SYNTAX, beginning(sign), QUOTE);
  }
}
