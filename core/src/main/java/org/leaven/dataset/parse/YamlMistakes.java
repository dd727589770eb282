package org.leaven.dataset.parse;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.ProblemCode;

/**
 * Recognizes common typing mistakes near a syntax error, which the parser reports later or under
 * another cause.
 */
final class YamlMistakes {
  /**
   * A mistake on one line and its message; the position is that of the pattern's first group.
   *
   * @param reachesOn whether it can also make the line below fail
   */
  private record Mistake(Pattern line, boolean reachesOn, String what, String cure) {}

  /** What stands on a line before a value. */
  private static final String VALUE = "^\\s*(?:- )*(?:[\\w-]+:\\s+)?";

  /** What stands before an item of a list or a value of a mapping in brackets. */
  private static final String ITEM = "[\\[{](?:.*[,:]\\s*)?";

  private static final String QUOTED =
      "(?:\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|'[^']*+(?:''[^']*+)*+')";

  private static final String WHOLE = "put the whole text in quotes";

  /** Longer lines are not searched, since no person writes them. */
  private static final int LONGEST_LINE = 2_000;

  private static final List<Mistake> MISTAKES =
      List.of(
          mistake(
              "^\\s*(?:- )?[\\w-]+(:)(?![\\s:/]).*",
              true,
              "a space is missing behind \":\"",
              "write \"key: value\""),
          mistake(
              "^\\s*(?:- )?[\\w-]+(\uFF1A).*",
              true,
              "this is a wide colon, which YAML does not know",
              "write \": \""),
          mistake(
              "^\\s*(?:- )?[\\w-]+:\\s+([\u201C\u201D\u201E\u2018\u2019\u201A]).*",
              false,
              "a typographic quote is a letter like any other",
              "put the text in straight quotes: \"…\" or '…'"),
          mistake(
              VALUE + "(?:" + ITEM + ")?'[^']*+(?:''[^']*+)*+(?<=\\w)(')\\w.*",
              false,
              "this apostrophe ends the text in single quotes",
              "write it twice, or put the text in double quotes"),
          mistake(VALUE + QUOTED + "\\s*+([^\\s#:]).*", false, "the quotes end before this", WHOLE),
          mistake(
              VALUE + ITEM + QUOTED + "\\s*+([^\\s#:,\\]}]).*",
              false,
              "the quotes end before this",
              WHOLE),
          mistake(
              VALUE + "(\\[)[^\\[\\]{}]*+\\]\\s*+[^\\s#:].*",
              false,
              "text cannot begin with \"[\"",
              WHOLE),
          mistake(
              VALUE + "(\\{)[^\\[\\]{}]*+\\}\\s*+[^\\s#:].*",
              false,
              "text cannot begin with \"{\"",
              WHOLE),
          mistake(
              VALUE + "(>)[-+0-9]*+\\s*+[^\\s#].*",
              false,
              "text cannot begin with \">\"",
              "put the text in quotes"),
          mistake(
              VALUE + "(\\|)[-+0-9]*+\\s*+[^\\s#].*",
              false,
              "text cannot begin with \"|\"",
              "put the text in quotes"));

  private final LineIndex lines;
  private final String text;

  YamlMistakes(LineIndex lines, String text) {
    this.lines = lines;
    this.text = text;
  }

  private static Mistake mistake(String line, boolean reachesOn, String what, String cure) {
    return new Mistake(Pattern.compile(line, Pattern.DOTALL), reachesOn, what, cure);
  }

  /** A mistake on the line of a position, otherwise on the last line above it that is not blank. */
  Optional<Problem> at(Position place) {
    int end = lineStart(place.line());
    return in(end, false).or(() -> in(startAbove(end), true));
  }

  private int lineStart(int line) {
    int start = 0;
    for (int i = 1; i < line && start >= 0; i++) {
      start = next(start);
    }
    return start;
  }

  private int next(int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return Math.min(text.length(), end + (text.startsWith("\r\n", end) ? 2 : 1));
  }

  /** The offset of the line above; of the same line where there is none. */
  private int startAbove(int start) {
    int at = start;
    while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    while (at > 0 && text.charAt(at - 1) != '\n' && text.charAt(at - 1) != '\r') {
      at--;
    }
    return at;
  }

  private Optional<Problem> in(int start, boolean isAbove) {
    String line = text.substring(start, next(start));
    if (line.length() > LONGEST_LINE) {
      return Optional.empty();
    }
    for (Mistake mistake : MISTAKES) {
      Matcher matcher = mistake.line().matcher(line);
      if (matcher.matches() && (mistake.reachesOn() || !isAbove)) {
        Position at = lines.at(start + matcher.start(1));
        return Optional.of(new Problem(at, ProblemCode.SYNTAX, mistake.what(), mistake.cure()));
      }
    }
    return Optional.empty();
  }
}
