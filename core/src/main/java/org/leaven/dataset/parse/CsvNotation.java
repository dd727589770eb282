package org.leaven.dataset.parse;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leaven.source.SourceFile;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.ProblemCode;
import tools.jackson.core.FormatSchema;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.csv.CsvFactory;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/** Opens a CSV file (RFC 4180) with Jackson, and words its syntax errors as problems. */
final class CsvNotation implements Notation {
  private final SourceFile file;
  private final LineIndex lines;
  private final CsvSchema schema;

  CsvNotation(SourceFile file, char separator) {
    this.file = file;
    this.lines = new LineIndex(file);
    this.schema = CsvSchema.emptySchema().withColumnSeparator(separator);
  }

  @Override
  public Optional<Problem> invalid() {
    return Optional.empty();
  }

  @Override
  public JsonParser parser() {
    return CsvFactory.builder()
        .streamReadConstraints(JsonNotation.constraints())
        .enable(CsvReadFeature.WRAP_AS_ARRAY)
        .build()
        .createParser(new WithSchema(schema), file.text());
  }

  /** Passes the separator to the parser. */
  private static final class WithSchema extends ObjectReadContext.Base {
    private final CsvSchema schema;

    WithSchema(CsvSchema schema) {
      this.schema = schema;
    }

    @Override
    public @Nullable FormatSchema getSchema() {
      return schema;
    }
  }

  /** The offset of the quotation mark that is not closed at the end of the file. */
  private int lastQuote() {
    return Math.max(0, file.text().lastIndexOf('"'));
  }

  /** The position of a token; for a row it is that of its first cell. */
  @Override
  public Position place(JsonParser parser) {
    return lines.at(parser.currentTokenLocation());
  }

  @Override
  public Problem second(Position at) {
    return new Problem(
        at, ProblemCode.SYNTAX, "a second table follows the first", "keep one a file");
  }

  @Override
  public Problem fault(JacksonException exception, JsonParser parser) {
    String message = String.valueOf(exception.getOriginalMessage());
    Position at = lines.at(parser.currentLocation());
    boolean open = message.contains("closing quote");
    return open
        ? new Problem(
            lines.at(lastQuote()),
            ProblemCode.SYNTAX,
            "a quotation mark is not closed",
            "close it; double one that is meant")
        : new Problem(
            at,
            ProblemCode.SYNTAX,
            "this cell cannot be read",
            "put text with separators or quotation marks in quotation marks, and double those");
  }
}
