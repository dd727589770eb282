package org.leaven.dataset.parse;

import java.util.Optional;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/** What differs between YAML and JSON: the parser, its places, and its complaints. */
interface Notation {

  /** A fault found before parsing begins. */
  Optional<Problem> unfit();

  /** A parser at the beginning of the file. */
  JsonParser parser();

  /** The place of the token the parser stands on. */
  Position place(JsonParser parser);

  /** The anchor of the token the parser stands on; empty when it has none. */
  String anchor(JsonParser parser);

  /** What stands on the line behind a value that is none; may be empty. */
  default String written(JsonParser parser) {
    return "";
  }

  /** What to tell the author when the value may have lost its end. */
  default Optional<Problem> cut(JsonParser parser) {
    return Optional.empty();
  }

  /** Whether the token the parser stands on is an alias, its text the name of an anchor. */
  boolean isAlias(JsonParser parser);

  /** What to tell the author when the file holds more than one value. */
  Problem second(Position at);

  /** The parser's complaint in our words. */
  Problem fault(JacksonException complaint, JsonParser parser);
}
