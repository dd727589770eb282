package org.leaven.dataset.parse;

import java.util.Optional;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/**
 * The format-specific part of parsing YAML, JSON or CSV: the parser, positions and error messages.
 */
interface Notation {

  /** A problem found before parsing begins. */
  Optional<Problem> invalid();

  /** A parser at the beginning of the file. */
  JsonParser parser();

  /** The position of the parser's current token. */
  Position place(JsonParser parser);

  /** The anchor of the parser's current token, at the position of its "&". */
  default Optional<Located<String>> anchor(JsonParser parser) {
    return Optional.empty();
  }

  /** An error if the parser left out a word at the current token: a foreign tag, or {@code >5}. */
  default Optional<Problem> lostText(JsonParser parser) {
    return Optional.empty();
  }

  /** The error for an anchor without an alias: perhaps a word. */
  default Problem unusedAnchor(Position at) {
    throw new UnsupportedOperationException("this notation has no anchors");
  }

  /** The text at the position of an empty value; may be empty. */
  default String written(JsonParser parser) {
    return "";
  }

  /** The warning for a value that may have been cut off. */
  default Optional<Problem> cut(JsonParser parser) {
    return Optional.empty();
  }

  /** Whether the parser's current token is an alias, whose text is the name of an anchor. */
  default boolean isAlias(JsonParser parser) {
    return false;
  }

  /** The problem of a file with more than one value. */
  Problem second(Position at);

  /** Converts a parser's exception to a problem. */
  Problem fault(JacksonException exception, JsonParser parser);
}
