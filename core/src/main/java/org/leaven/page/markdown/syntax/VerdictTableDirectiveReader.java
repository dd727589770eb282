package org.leaven.page.markdown.syntax;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.text.NearestName;

/** Parses a directive's opening line: {@code :::verdicts topic=ID verdict=ID}. */
public final class VerdictTableDirectiveReader {
  private static final String NAME = "verdicts";
  private static final List<String> KEYS = List.of("topic", "verdict");
  private static final Pattern WORD = Pattern.compile("\\S+");

  private final MarkdownSource text;
  private final Problems problems;

  public VerdictTableDirectiveReader(MarkdownSource text, Problems problems) {
    this.text = text;
    this.problems = problems;
  }

  public Optional<VerdictTableDirective> read(DirectiveBlock block) {
    Position at = text.at(block.opening().getStartOffset());
    if (!block.isClosed()) {
      bad(at, "this block is not closed", "end it with a line of \":::\"");
    } else if (block.isFilled()) {
      bad(at, "text inside a block that takes none", "move it below the closing \":::\"");
    }
    String line = block.opening().toString();
    Matcher words = WORD.matcher(line.substring(DirectiveParser.FENCE.length()));
    int from = block.opening().getStartOffset() + DirectiveParser.FENCE.length();
    String name = words.find() ? words.group() : "";
    if (!name.equals(NAME)) {
      bad(at, "unknown block \":::" + name + "\"", "write \":::verdicts topic=… verdict=…\"");
      return Optional.empty();
    }
    return table(at, arguments(words, from));
  }

  private Map<String, Located<String>> arguments(Matcher words, int from) {
    Map<String, Located<String>> arguments = new LinkedHashMap<>();
    while (words.find()) {
      Position at = text.at(from + words.start());
      String[] pair = words.group().split("=", 2);
      if (pair.length < 2 || pair[1].isEmpty()) {
        bad(
            at,
            "\"" + words.group() + "\" is not of the form key=value",
            "write topic=… or verdict=…");
      } else if (!KEYS.contains(pair[0])) {
        bad(at, "unknown key \"" + pair[0] + "\"", NearestName.cure(pair[0], KEYS));
      } else if (arguments.put(pair[0], new Located<>(pair[1], at)) != null) {
        bad(at, "\"" + pair[0] + "\" is given twice", "keep one");
      }
    }
    return arguments;
  }

  private Optional<VerdictTableDirective> table(
      Position at, Map<String, Located<String>> arguments) {
    Located<String> topic = arguments.get("topic");
    if (topic == null) {
      bad(at, "this block names no topic", "add topic=…");
      return Optional.empty();
    }
    Located<String> all = new Located<>("", at);
    return Optional.of(
        new VerdictTableDirective(at, topic, arguments.getOrDefault("verdict", all)));
  }

  private void bad(Position at, String what, String cure) {
    problems.add(at, ProblemCode.BAD_DIRECTIVE, what, cure);
  }
}
