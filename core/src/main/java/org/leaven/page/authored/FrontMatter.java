package org.leaven.page.authored;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.parse.TreeParser;
import org.leaven.source.SourceFile;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/**
 * A page's YAML front matter: a header between two lines of {@code ---} that begin the file. The
 * keys are those of JBake's header.
 *
 * @param yaml the text between the lines, after as many empty lines as there are lines above it
 * @param bodyLine line on which the body starts, counted from 1
 * @param body what follows
 */
record FrontMatter(SourceFile yaml, int bodyLine, String body) {
  private static final Set<String> ENDS = Set.of("---", "...");

  /** A key, an item of a list, a comment, or an empty line. */
  private static final Pattern HEADER_LINE = Pattern.compile("\\w[\\w -]*:( .*)?|\\s*- .*|#.*|");

  /** The header of a file; empty when it does not begin with one. */
  static Optional<FrontMatter> of(SourceFile file, Set<String> usualKeys) {
    return between(file, "---", ENDS)
        .filter(found -> found.yaml.text().lines().anyMatch(line -> names(line, usualKeys)));
  }

  /** Whether a file begins with a header in TOML, which is not read. */
  static boolean isToml(SourceFile file) {
    return between(file, "+++", Set.of("+++"))
        .filter(found -> found.yaml.text().lines().anyMatch(line -> line.indexOf('=') > 0))
        .isPresent();
  }

  /** An error for front matter that begins below line 1, or has no end. */
  static Optional<Problem> misplaced(SourceFile file, Set<String> usualKeys) {
    List<String> lines = file.text().lines().map(String::stripTrailing).toList();
    int begin = lines.indexOf("---");
    boolean isFrontMatter =
        begin >= 0 && begin + 1 < lines.size() && names(lines.get(begin + 1), usualKeys);
    List<String> above = lines.subList(0, Math.max(0, begin));
    boolean isBelowText = !above.stream().allMatch(String::isEmpty);
    if (!isFrontMatter || (isBelowText && !isBelowOneLine(lines, begin))) {
      return Optional.empty();
    }
    Position at = new Position(file.path(), begin + 1, 1);
    String what = begin > 0 ? "the header does not begin in line 1" : "the header has no end";
    String cure = begin > 0 ? "put \"---\" on line 1" : "close it with a line \"---\"";
    String rest = isBelowText ? ", and what stands above it below the header" : "";
    return Optional.of(new Problem(at, ProblemCode.BAD_HEADER, what, cure + rest));
  }

  /**
   * Whether front matter stands below one line of text, so that it is not a rule or a heading
   * further down in a page: it is closed and has no other lines than a header's.
   */
  private static boolean isBelowOneLine(List<String> lines, int begin) {
    int end = begin + 1;
    while (end < lines.size() && HEADER_LINE.matcher(lines.get(end)).matches()) {
      end++;
    }
    long above = lines.subList(0, begin).stream().filter(line -> !line.isEmpty()).count();
    return above == 1 && end < lines.size() && ENDS.contains(lines.get(end));
  }

  private static Optional<FrontMatter> between(SourceFile file, String begin, Set<String> ends) {
    String text = file.text();
    if (!text.startsWith(begin)) {
      return Optional.empty();
    }
    int line = 0;
    int start = 0;
    int from = 0;
    while (start < text.length()) {
      int end = HeaderLines.endOfLine(text, start);
      String words = text.substring(start, end).stripTrailing();
      int next = HeaderLines.startOfNext(text, end);
      if (line == 0 && !words.equals(begin)) {
        return Optional.empty();
      }
      if (line == 0) {
        from = next;
      } else if (ends.contains(words)) {
        SourceFile inside = new SourceFile(file.path(), "\n" + text.substring(from, start));
        return Optional.of(new FrontMatter(inside, line + 2, text.substring(next)));
      }
      line++;
      start = next;
    }
    return Optional.empty();
  }

  private static boolean names(String line, Set<String> keys) {
    int colon = line.indexOf(':');
    return colon > 0 && keys.contains(line.substring(0, colon).strip());
  }

  /** The values by key; those of a list are parted by commas. */
  Map<String, Located<String>> values(Problems problems) {
    Map<String, Located<String>> values = new LinkedHashMap<>();
    Checked<Optional<Node>> read = TreeParser.read(yaml);
    problems.addAll(read.problems());
    if (read.value().orElse(null) instanceof Node.Mapping mapping) {
      for (Node.Member member : mapping.members()) {
        Optional<String> text = text(member.value());
        if (text.isEmpty()) {
          bad(member, problems);
        }
        Position at = member.value().at();
        Located<String> value = new Located<>(text.orElse("").strip(), at);
        if (values.put(member.key(), value) != null) {
          String what = "\"" + member.key() + "\" is in the header twice, and this one applies";
          problems.add(member.keyAt(), ProblemCode.REPEATED_KEY, what, "remove one");
        }
      }
    }
    return values;
  }

  private static void bad(Node.Member member, Problems problems) {
    problems.add(
        member.value().at(),
        ProblemCode.BAD_HEADER,
        "\"" + member.key() + "\" is " + member.value().kind() + " in a header",
        "write text, or a list of texts");
  }

  private static Optional<String> text(Node value) {
    if (value instanceof Node.Text text) {
      return Optional.of(text.value().lines().map(String::strip).collect(Collectors.joining(" ")));
    } else if (value instanceof Node.Numeral numeral) {
      return Optional.of(numeral.digits());
    } else if (value instanceof Node.Flag flag) {
      return Optional.of(String.valueOf(flag.value()));
    } else if (value instanceof Node.Nothing) {
      return Optional.of("");
    } else if (value instanceof Node.Sequence list) {
      List<Optional<String>> items = list.items().stream().map(FrontMatter::text).toList();
      return items.stream().anyMatch(Optional::isEmpty)
          ? Optional.empty()
          : Optional.of(
              items.stream().map(Optional::orElseThrow).collect(Collectors.joining(", ")));
    }
    return Optional.empty();
  }
}
