package org.leaven.dataset.parse;

import java.util.List;
import java.util.Optional;
import org.leaven.source.SourceFile;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.ProblemCode;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Parses JSON (RFC 8259) and explains its syntax errors. */
final class JsonNotation implements Notation {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().streamReadConstraints(constraints()).build();

  private static final List<ParserMessage> MESSAGES =
      List.of(
          ParserMessage.here("Unexpected end-of-input", "the file ends too early", unclosed()),
          ParserMessage.here("Unexpected end-of-String", "the file ends too early", unclosed()),
          ParserMessage.here(
              "double-quote to start property name",
              "a key in double quotes must stand here",
              "remove a comma too many, or add the quotes"),
          ParserMessage.here(
              "was expecting comma",
              "a comma or a closing bracket must stand here",
              "put a \",\" between values"),
          ParserMessage.here(
              "was expecting a colon", "a \":\" must stand between key and value", ""),
          ParserMessage.here(
              "Unexpected close marker", "this bracket closes nothing", "match it with its opener"),
          ParserMessage.here(
              "Illegal unquoted character",
              "a line break or control character stands inside quotes",
              "write it as \"\\n\" or remove it"),
          ParserMessage.here(
              "character escape", "unknown escape behind a backslash", "write \"\\\\\" for one"),
          ParserMessage.here(
              "Unrecognized token", "text must stand in double quotes", "add the quotes"),
          ParserMessage.here("eading zero", "a number cannot begin with 0", "put it in quotes"),
          ParserMessage.here("", "this is not valid JSON", "check quotes, commas and brackets"));

  private final SourceFile file;
  private final LineIndex lines;

  JsonNotation(SourceFile file) {
    this.file = file;
    this.lines = new LineIndex(file);
  }

  /** Parser limits far beyond Leaven's own limits, so that Leaven's are reported first. */
  static StreamReadConstraints constraints() {
    return StreamReadConstraints.builder()
        .maxNestingDepth(TreeParser.MAX_LEVELS * 2)
        .maxNameLength(Integer.MAX_VALUE)
        .maxStringLength(Integer.MAX_VALUE)
        .build();
  }

  private static String unclosed() {
    return "close the open bracket, brace or quote";
  }

  @Override
  public Optional<Problem> invalid() {
    return Optional.empty();
  }

  @Override
  public JsonParser parser() {
    return FACTORY.createParser(ObjectReadContext.empty(), file.text().toCharArray());
  }

  @Override
  public Position place(JsonParser parser) {
    return lines.at(parser.currentTokenLocation());
  }

  @Override
  public Problem second(Position at) {
    return new Problem(
        at, ProblemCode.SYNTAX, "a second value follows the first", "keep one value a file");
  }

  @Override
  public Problem fault(JacksonException exception, JsonParser parser) {
    Position at = lines.at(parser.currentLocation());
    if (exception instanceof StreamConstraintsException) {
      return new Problem(at, ProblemCode.SYNTAX, "this number is too long", "put it in quotes");
    }
    ParserMessage translation =
        ParserMessage.of(String.valueOf(exception.getOriginalMessage()), MESSAGES);
    TokenStreamLocation location = exception.getLocation();
    Position place = location == null || location.getCharOffset() < 0 ? at : lines.at(location);
    return new Problem(place, ProblemCode.SYNTAX, translation.what(), translation.cure());
  }
}
