package org.leaven.dataset.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leaven.source.SourceFile;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.ProblemCode;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.snakeyaml.engine.v2.schema.Schema;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Parses YAML 1.2 with its core schema, in which {@code yes} and {@code 2026-01-31} are text. */
final class YamlNotation implements Notation {
  private static final Schema SCHEMA = new CoreSchema();

  /** The tags of the core schema, and one that {@link TreeBuilder} refuses by name. */
  private static final Set<String> CORE_TAGS =
      Set.of("!!str", "!!int", "!!float", "!!bool", "!!null", "!!seq", "!!map", "!!binary");

  /** The spaces before the first line that is neither blank nor a comment. */
  private static final Pattern INDENTED_START =
      Pattern.compile("(?:[ \\t]*+(?:#[^\\r\\n]*+)?[\\r\\n]++)*+( ++)[^\\s#]");

  /** What YAML takes for the beginning of a text of several lines, such as {@code >5}. */
  private static final Pattern COMPARISON = Pattern.compile("[>|][-+]?[0-9]");

  private final SourceFile file;
  private final LineIndex lines;

  YamlNotation(SourceFile file) {
    this.file = file;
    this.lines = new LineIndex(file);
  }

  @Override
  public Optional<Problem> invalid() {
    String text = file.text();
    for (int i = 0; i < text.length(); i++) {
      if (!isAllowed(text.charAt(i))) {
        String name = String.format(Locale.ROOT, "U+%04X", (int) text.charAt(i));
        String what = "the character " + name + " is not allowed in YAML";
        return Optional.of(new Problem(lines.at(i), ProblemCode.SYNTAX, what, "remove it"));
      }
    }
    return Optional.empty();
  }

  /**
   * The printable characters of <a href="https://yaml.org/spec/1.2.2/#51-character-set">5.1</a>.
   */
  private static boolean isAllowed(char c) {
    boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
    return !control && (c < 0x7f || c == 0x85 || c >= 0xa0) && c < 0xfffe;
  }

  @Override
  public JsonParser parser() {
    return YAMLFactory.builder()
        .streamReadConstraints(JsonNotation.constraints())
        .loadSettings(settings())
        .build()
        .createParser(ObjectReadContext.empty(), file.text());
  }

  /**
   * The scanner's buffer takes the whole text: with a smaller one it copies long values over and
   * over, and fails on a character of two code units at the buffer's end.
   */
  private LoadSettings settings() {
    return LoadSettings.builder()
        .setSchema(SCHEMA)
        .setAllowDuplicateKeys(true)
        .setCodePointLimit(Integer.MAX_VALUE)
        .setBufferSize(file.text().length() + 1)
        .build();
  }

  @Override
  public Position place(JsonParser parser) {
    int offset = offset(parser.currentTokenLocation());
    boolean empty = parser.currentToken() == JsonToken.VALUE_NULL;
    return lines.at(empty ? offset : behindProperties(offset));
  }

  private int offset(TokenStreamLocation location) {
    return lines.offset(Math.max(0, location.getCharOffset()));
  }

  /** Skips anchors, tags, and the white space and comments behind them. */
  private int behindProperties(int from) {
    String text = file.text();
    int at = from;
    while (isProperty(at)) {
      at = behindSpace(behindWord(at));
    }
    return at < text.length() ? at : from;
  }

  private boolean isProperty(int at) {
    return file.text().startsWith("&", at) || file.text().startsWith("!", at);
  }

  private int behindWord(int from) {
    String text = file.text();
    int at = from;
    while (at < text.length() && " \t\r\n,[]{}".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private int behindSpace(int from) {
    String text = file.text();
    int at = from;
    while (at < text.length() && " \t\r\n#".indexOf(text.charAt(at)) >= 0) {
      if (text.charAt(at) == '#') {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else {
        at++;
      }
    }
    return at;
  }

  @Override
  public Optional<Located<String>> anchor(JsonParser parser) {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
      if (parser.getObjectId() == null) { // what stands here belongs to the first key
        return Optional.empty();
      }
    }
    return properties(parser).stream()
        .filter(own -> own.value().startsWith("&"))
        .findFirst()
        .map(own -> new Located<>(own.value().substring(1), own.at()));
  }

  @Override
  public Optional<Problem> lostText(JsonParser parser) {
    return foreignTag(parser).or(() -> lostNumber(parser));
  }

  private Optional<Problem> lostNumber(JsonParser parser) {
    if (parser.currentToken() != JsonToken.VALUE_STRING || !parser.getString().isBlank()) {
      return Optional.empty();
    }
    int start = behindProperties(offset(parser.currentTokenLocation()));
    Matcher comparison = COMPARISON.matcher(file.text()).region(start, file.text().length());
    return comparison.lookingAt()
        ? Optional.of(YamlMessages.cannotBegin(comparison.group().substring(0, 1), lines.at(start)))
        : Optional.empty();
  }

  private Optional<Problem> foreignTag(JsonParser parser) {
    return properties(parser).stream()
        .filter(own -> own.value().startsWith("!") && !CORE_TAGS.contains(own.value()))
        .findFirst()
        .map(own -> YamlMessages.cannotBegin("!", own.at()));
  }

  @Override
  public Problem unusedAnchor(Position at) {
    return YamlMessages.cannotBegin("&", at);
  }

  /** The anchors and tags before a value, from the text: the parser does not report most. */
  private List<Located<String>> properties(JsonParser parser) {
    List<Located<String>> properties = new ArrayList<>();
    int at = offset(parser.currentTokenLocation());
    while (isProperty(at)) {
      int end = behindWord(at);
      properties.add(new Located<>(file.text().substring(at, end), lines.at(at)));
      at = behindSpace(end);
    }
    return properties;
  }

  @Override
  public String written(JsonParser parser) {
    String text = file.text();
    int from = offset(parser.currentTokenLocation());
    while (from < text.length() && " \t".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    boolean isComment = text.startsWith("#", from);
    int end = from;
    while (end < text.length()
        && (isComment ? "\r\n" : " \t\r\n,]}").indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(from, end);
  }

  /**
   * Warns where unquoted text ends at {@code " #"}, or quoted text at {@code #} without a space,
   * which may have been meant as a number sign.
   */
  @Override
  public Optional<Problem> cut(JsonParser parser) {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return Optional.empty();
    }
    String text = file.text();
    int end = offset(parser.currentLocation());
    int sign = end;
    while (text.startsWith(" ", sign) || text.startsWith("\t", sign)) {
      sign++;
    }
    if (!isNumberSign(sign) || !(sign == end ? isQuoted(parser) : isPlain(parser))) {
      return Optional.empty();
    }
    String rest = text.substring(sign).lines().findFirst().orElse("").strip();
    String what = "\"" + rest + "\" begins a comment in YAML, and the text ends before it";
    String cure = "put the whole text in quotes, or a space after \"#\"";
    return Optional.of(new Problem(lines.at(sign), ProblemCode.CUT_TEXT, what, cure));
  }

  private boolean isPlain(JsonParser parser) {
    return "\"'|>".indexOf(firstCharacter(parser)) < 0;
  }

  private boolean isQuoted(JsonParser parser) {
    return "\"'".indexOf(firstCharacter(parser)) >= 0;
  }

  private char firstCharacter(JsonParser parser) {
    return file.text().charAt(behindProperties(offset(parser.currentTokenLocation())));
  }

  /**
   * Whether a {@code #} is followed by a character other than a space and another {@code #}, which
   * stand there in a usual comment.
   */
  private boolean isNumberSign(int at) {
    String text = file.text();
    return text.startsWith("#", at)
        && at + 1 < text.length()
        && "# \t\r\n".indexOf(text.charAt(at + 1)) < 0;
  }

  @Override
  public boolean isAlias(JsonParser parser) {
    return parser instanceof YAMLParser yaml && yaml.isCurrentAlias();
  }

  @Override
  public Problem second(Position at) {
    String what = "a second document begins here";
    return new Problem(at, ProblemCode.SYNTAX, what, "keep one document a file, or write a list");
  }

  @Override
  public Problem fault(JacksonException exception, JsonParser parser) {
    Position here = lines.at(offset(parser.currentLocation()));
    if (exception instanceof StreamConstraintsException) {
      return new Problem(here, ProblemCode.SYNTAX, "this number is too long", "put it in quotes");
    }
    if (!(exception.getCause() instanceof MarkedYamlEngineException marked)) {
      ParserMessage translation =
          ParserMessage.of(exception.getOriginalMessage(), YamlMessages.UNMARKED);
      Position token = lines.at(offset(parser.currentTokenLocation()));
      return new Problem(token, ProblemCode.SYNTAX, translation.what(), translation.cure());
    }
    String context = marked.getContext() == null ? "" : marked.getContext();
    String message = context + ": " + marked.getProblem();
    ParserMessage translation = ParserMessage.of(message, YamlMessages.MARKED);
    Optional<Mark> start = marked.getContextMark();
    Optional<Mark> mark =
        translation.fromStart() && start.isPresent() ? start : marked.getProblemMark();
    Position at = mark.map(this::position).orElse(here);
    Optional<Problem> mistake = new YamlMistakes(lines, file.text()).at(at);
    String what = translation.what() + start.map(own -> opening(message, own, at)).orElse("");
    return mistake
        .or(() -> indentedStart(message))
        .orElse(new Problem(at, ProblemCode.SYNTAX, what, translation.cure()));
  }

  private Position position(Mark mark) {
    return lines.at(lines.offset(mark.getIndex()));
  }

  /** Names the line where a bracket opens, unless it is the line of the error. */
  private String opening(String message, Mark start, Position at) {
    int line = position(start).line();
    boolean isBracket = message.contains("expected ',' or");
    return isBracket && line != at.line() ? "; it begins in line " + line : "";
  }

  /** Explains an end of the document at a line that is indented less than the first one. */
  private Optional<Problem> indentedStart(String message) {
    Matcher indented = INDENTED_START.matcher(file.text());
    if (!message.contains("expected '<document start>'") || !indented.lookingAt()) {
      return Optional.empty();
    }
    String what = "this line is indented, and a line below is not";
    Position at = lines.at(indented.start(1));
    return Optional.of(new Problem(at, ProblemCode.SYNTAX, what, "remove the spaces before it"));
  }
}
