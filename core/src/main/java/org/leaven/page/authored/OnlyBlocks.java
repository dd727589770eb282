package org.leaven.page.authored;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.leaven.dataset.LeftOut;
import org.leaven.dataset.Subset;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Topic;
import org.leaven.page.markdown.syntax.MarkdownSource;
import org.leaven.source.SourceTree;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.problem.Severity;
import org.leaven.source.text.NearestName;

/**
 * Leaves out of a Markdown text what is not for the subset that is built: the text between {@code
 * :::only topics=ID,…} or {@code :::only audience=NAME,…} and {@code :::}.
 *
 * <p>A block for topics is shown when one of them is built; a block for an audience is shown only
 * where the build is for that audience. Lines that are left out stay as empty ones, so that
 * problems keep their places.
 */
public final class OnlyBlocks {
  private static final String FENCE = ":::";
  private static final Pattern OPENING = Pattern.compile(":::\\s*only\\b\\s*(.*)");
  private static final Pattern CONDITION =
      Pattern.compile("(topics|audience)=([^\\s,=]+(?:,[^\\s,=]+)*)");
  private static final Pattern CODE = Pattern.compile(" {0,3}(`{3,}|~{3,}).*");

  private final Subset subset;
  private final Set<String> built;
  private final Set<String> topics;
  private final Set<String> audiences = new TreeSet<>();
  private final Problems problems;

  /** Reads texts for the subset that a knowledge base is. */
  public OnlyBlocks(KnowledgeBase base, Problems problems) {
    LeftOut leftOut = base.gaps().leftOut();
    this.subset = leftOut.subset();
    this.built = base.head().topics().stream().map(Topic::id).collect(Collectors.toSet());
    this.topics = new TreeSet<>(built);
    leftOut.names().keySet().stream()
        .filter(id -> leftOut.paths().contains("topics/" + id + ".html"))
        .forEach(topics::add);
    this.problems = problems;
  }

  /** A block that is open: whether its text is shown, and whether it is one of these blocks. */
  private record Open(boolean isShown, boolean isOnly, int offset) {}

  /** The page without what is not shown. Problems: {@code bad-directive}, {@code unknown-topic}. */
  public AuthorFile in(AuthorFile page) {
    MarkdownSource text = page.text();
    return text.text().contains(FENCE) ? page.with(text.with(shown(text))) : page;
  }

  /** The same for a text alone. */
  public String shown(MarkdownSource source) {
    String text = source.text();
    List<String> lines = new ArrayList<>();
    Deque<Open> open = new ArrayDeque<>();
    String code = "";
    int offset = 0;
    for (String line : text.split("\n", -1)) {
      boolean isShown = open.isEmpty() || open.peek().isShown();
      boolean isFence = false;
      Matcher block = OPENING.matcher(line.strip());
      Matcher fence = CODE.matcher(line);
      if (!code.isEmpty() || fence.matches()) {
        code = code(code, fence, line);
      } else if (line.startsWith(FENCE) && block.matches()) {
        isFence = true;
        open.push(new Open(fits(block.group(1), source, offset) && isShown, true, offset));
      } else if (line.strip().equals(FENCE) && !open.isEmpty()) {
        isFence = open.pop().isOnly();
      } else if (line.startsWith(FENCE)) {
        open.push(new Open(isShown, false, offset));
      }
      lines.add(isShown && !isFence ? line : "");
      offset += line.length() + 1;
    }
    open.stream()
        .filter(Open::isOnly)
        .forEach(
            block ->
                bad(
                    source,
                    block.offset(),
                    "this block is not closed",
                    "end it with a line of \":::\""));
    return String.join("\n", lines);
  }

  /** The fence that the code block ends with; empty outside of code. */
  private static String code(String code, Matcher fence, String line) {
    if (code.isEmpty()) {
      return fence.group(1);
    }
    return line.strip().matches(Pattern.quote(code) + code.charAt(0) + "*") ? "" : code;
  }

  private boolean fits(String condition, MarkdownSource source, int offset) {
    Matcher read = CONDITION.matcher(condition.strip());
    if (!read.matches()) {
      bad(
          source,
          offset,
          "this block does not say for whom it is",
          "write \":::only topics=ID,…\" or \":::only audience=NAME\"");
      return true;
    }
    List<String> ids = List.of(read.group(2).split(",", -1));
    if (read.group(1).equals("audience")) {
      audiences.addAll(ids);
      return ids.contains(subset.audience());
    }
    for (String id : ids) {
      if (!topics.contains(id)) {
        String what = "unknown topic \"" + id + '"';
        problems.add(
            source.at(offset), ProblemCode.UNKNOWN_TOPIC, what, NearestName.cure(id, topics));
      }
    }
    return ids.stream().anyMatch(built::contains);
  }

  /** Warns where no block of the texts read so far is for the audience of the build. */
  public void checkAudience() {
    String audience = subset.audience();
    if (!audience.isEmpty() && !audiences.contains(audience)) {
      Position at = Position.startOf(SourceTree.MAIN_FILES.get(0));
      String what = "no block \":::only\" is for the audience \"" + audience + "\" in \"--only\"";
      String cure =
          audiences.isEmpty()
              ? "no page has such a block; leave the audience out"
              : NearestName.cure(audience, audiences);
      problems.add(at, ProblemCode.BAD_DIRECTIVE, Severity.WARNING, what, cure);
    }
  }

  private void bad(MarkdownSource source, int offset, String what, String cure) {
    problems.add(source.at(offset), ProblemCode.BAD_DIRECTIVE, what, cure);
  }
}
