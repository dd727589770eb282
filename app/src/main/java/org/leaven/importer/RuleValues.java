package org.leaven.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.leaven.dataset.parse.Node;
import org.leaven.importer.map.EntryTemplate.Pick;
import org.leaven.importer.map.EntryTemplate.Rule;
import org.leaven.importer.map.FieldSearch;
import org.leaven.importer.map.FieldSearch.Match;
import org.leaven.importer.map.FieldTest;
import org.leaven.importer.map.NodeValues;
import org.leaven.importer.map.Scope;
import org.leaven.importer.text.HtmlToMarkdown;
import org.leaven.source.problem.Position;

/**
 * The values that a rule takes from a record, before they are changed.
 *
 * @param isMany whether they make a list, even if there is only one
 * @param at position of what they were taken from
 * @param blankAt position of a field that is there and blank
 */
record RuleValues(List<Match> matches, boolean isMany, Position at, Optional<Position> blankAt) {
  private static final String BLOCKS = "blocks";

  RuleValues {
    matches = List.copyOf(matches);
  }

  boolean isMissing() {
    return matches.isEmpty();
  }

  static RuleValues of(Rule rule, Scope scope) {
    List<Match> found = new ArrayList<>();
    boolean isMany = rule.from().size() > 1;
    Optional<Position> blank = Optional.empty();
    Position at = scope.value().at();
    for (String path : rule.from()) {
      FieldSearch.Found own = FieldSearch.find(scope, path);
      boolean isList = own.first().filter(node -> node instanceof Node.Sequence).isPresent();
      isMany |= own.isMany() || isList;
      for (Match match : own.matches()) {
        if (NodeValues.isBlank(match.value())) {
          blank = blank.isPresent() ? blank : Optional.of(match.value().at());
        } else {
          at = found.isEmpty() ? match.value().at() : at;
          boolean isItem = own.isMany() && rule.each().isPresent();
          found.addAll(isItem ? List.of(match) : items(match));
        }
      }
    }
    found.removeIf(match -> !FieldTest.allHold(rule.where(), scope.of(match)));
    List<Match> parts = parts(rule, found);
    if (parts.isEmpty() && !found.isEmpty()) {
      blank = Optional.of(at);
    }
    boolean isSplit = rule.match() != null ? parts.size() > 1 : !rule.split().isEmpty();
    boolean isAll = rule.pick() == Pick.ALL;
    return new RuleValues(picked(rule.pick(), parts), isAll && (isMany || isSplit), at, blank);
  }

  private static List<Match> items(Match match) {
    return NodeValues.items(match.value()).map(item -> new Match(item, match.keys())).toList();
  }

  private static List<Match> picked(Pick pick, List<Match> all) {
    if (pick == Pick.ALL || all.isEmpty()) {
      return all;
    }
    return List.of(all.get(pick == Pick.FIRST ? 0 : all.size() - 1));
  }

  private static List<Match> parts(Rule rule, List<Match> found) {
    Pattern pattern = rule.match();
    Stream<Match> all = found.stream();
    if (pattern != null) {
      all = all.flatMap(match -> texts(match, text -> matched(pattern, text)));
    }
    if (rule.split().equals(BLOCKS)) {
      all = all.flatMap(match -> texts(match, HtmlToMarkdown::split));
    } else if (!rule.split().isEmpty()) {
      Pattern separator = Pattern.compile(Pattern.quote(rule.split()));
      all = all.flatMap(match -> texts(match, text -> List.of(separator.split(text, -1))));
    }
    return all.toList();
  }

  /** How a text is taken apart. */
  private interface Parts {
    List<String> of(String text);
  }

  /** The parts of a text that are not blank; what is no text stays whole. */
  private static Stream<Match> texts(Match match, Parts parts) {
    Optional<String> text = NodeValues.plain(match.value());
    if (text.isEmpty()) {
      return Stream.of(match);
    }
    return parts.of(text.get()).stream()
        .filter(part -> !part.isBlank())
        .map(part -> new Match(new Node.Text(part.strip(), match.value().at()), match.keys()));
  }

  /** Each occurrence of a pattern: its first group that took part, or all of it. */
  private static List<String> matched(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(RuleValues::group).toList();
  }

  private static String group(MatchResult result) {
    return IntStream.rangeClosed(1, result.groupCount())
        .mapToObj(result::group)
        .filter(group -> group != null)
        .findFirst()
        .orElse(result.group());
  }
}
