package org.leaven.page.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Verdict;
import org.leaven.page.verdict.VerdictResolver;
import org.leaven.page.view.ComparisonMatrix;
import org.leaven.page.view.Standing;
import org.leaven.page.view.TopicLink;
import org.leaven.page.view.VerdictMap;
import org.leaven.page.view.VerdictMark;
import org.leaven.page.words.Messages;
import org.leaven.page.words.PhraseFitting;

/**
 * Lays out the verdict map, a drawing of the comparison matrix.
 *
 * <p>Entries with the same verdicts under all topics share a row, so that the map of 200 entries is
 * no longer than that of 20 entries. Groups stand in the order of the scale, larger ones first, and
 * those whose verdicts differ at the end. A map has 12 rows at most; the smallest groups share the
 * last. With more topics than there is room for labels, the map has no groups.
 */
public final class VerdictMaps {
  public static final int MOST_GROUPS = 12;

  /**
   * LabelShortener of more topics would be cut to a few letters, and squares would have no room.
   */
  static final int MOST_TOPICS = 12;

  private static final int WIDTH = 340;
  private static final int LABEL_HEIGHT = 20;
  private static final int SMALLEST_PITCH = 11;
  private static final int LARGEST_PITCH = 18;
  private static final int GAP = 3;
  private static final int ROW_HEIGHT = 26;
  private static final int FEW_TOPICS = 5;
  private static final int FEW_ENTRIES = 60;

  private static final VerdictMark DIFFERS = new VerdictMark("differs", "", "differs", "", 1);

  private final List<Verdict> scale;
  private final String noun;
  private final VerdictResolver standings;
  private final Messages words;

  public VerdictMaps(KnowledgeBase base, VerdictResolver standings, Messages words) {
    this.standings = standings;
    this.scale = base.head().verdicts();
    this.noun = PhraseFitting.heading(base.head().nouns().entries());
    this.words = words;
  }

  /** Rows of the matrix that look alike. */
  private record SameVerdicts(List<ComparisonMatrix.Row> rows) {
    List<Standing> cells() {
      return rows.get(0).cells();
    }

    boolean differs() {
      return rows.get(0).difference().kind().equals("verdict");
    }

    Stream<Standing> listed() {
      return cells().stream().filter(cell -> !cell.kind().equals(VerdictResolver.NONE));
    }
  }

  public VerdictMap map(ComparisonMatrix matrix) {
    String caption = words.say("map.caption", noun);
    if (matrix.topics().size() > MOST_TOPICS) {
      return new VerdictMap(caption, "", WIDTH, 0, List.of(), List.of(), false);
    }
    int pitch = matrix.topics().size() <= FEW_TOPICS ? 24 : 16;
    int top = LABEL_HEIGHT * matrix.topics().size() + 12;
    List<VerdictMap.Column> columns = new ArrayList<>();
    for (TopicLink topic : matrix.topics()) {
      columns.add(column(topic, columns.size(), pitch, top));
    }
    List<VerdictMap.Group> groups = new ArrayList<>();
    List<SameVerdicts> all = merged(alike(matrix));
    SquareGrid squares = squares(all, matrix.topics().size() * pitch + 36);
    int y = top;
    for (SameVerdicts alike : all) {
      groups.add(group(alike, pitch, y, squares));
      y += squares.height(alike.rows().size());
    }
    return new VerdictMap(
        caption,
        alternative(caption, groups),
        WIDTH,
        y,
        columns,
        groups,
        matrix.rows().size() <= FEW_ENTRIES);
  }

  /** Where the squares begin, and how far apart they are. */
  private record SquareGrid(int x, int pitch) {
    int inALine() {
      return Math.max(1, (WIDTH - x) / pitch);
    }

    int height(int entries) {
      int lines = (entries + inALine() - 1) / inALine();
      return Math.max(ROW_HEIGHT, lines * pitch + 6);
    }

    String path(int entries, int y) {
      int side = pitch - GAP;
      StringBuilder path = new StringBuilder();
      for (int i = 0; i < entries; i++) {
        path.append('M').append(x + i % inALine() * pitch);
        path.append(' ').append(y + i / inALine() * pitch);
        path.append('h').append(side).append('v').append(side).append("h-").append(side);
        path.append('z');
      }
      return path.toString();
    }
  }

  /** As large as the largest group allows. */
  private static SquareGrid squares(List<SameVerdicts> groups, int x) {
    int most = groups.stream().mapToInt(group -> group.rows().size()).max().orElse(1);
    int pitch = Math.max(SMALLEST_PITCH, Math.min(LARGEST_PITCH, (WIDTH - x) / most));
    return new SquareGrid(x, pitch);
  }

  private static VerdictMap.Column column(TopicLink topic, int place, int pitch, int top) {
    int x = place * pitch + pitch / 2;
    int textX = x + 10;
    int textY = place * LABEL_HEIGHT + LABEL_HEIGHT - 5;
    String label = LabelShortener.cut(topic.label(), WIDTH - textX);
    return new VerdictMap.Column(topic, label, x, textX, textY, top - 4);
  }

  private List<SameVerdicts> alike(ComparisonMatrix matrix) {
    Map<List<String>, List<ComparisonMatrix.Row>> byVerdicts = new LinkedHashMap<>();
    for (ComparisonMatrix.Row row : matrix.rows()) {
      List<String> verdicts = row.cells().stream().map(cell -> cell.mark().verdict()).toList();
      byVerdicts.computeIfAbsent(verdicts, key -> new ArrayList<>()).add(row);
    }
    return byVerdicts.values().stream()
        .map(SameVerdicts::new)
        .sorted(
            Comparator.comparing(SameVerdicts::differs)
                .thenComparing(this::firstVerdict)
                .thenComparing(group -> -group.listed().count())
                .thenComparing(group -> -group.rows().size())
                .thenComparing(group -> group.cells().indexOf(first(group))))
        .toList();
  }

  private static Standing first(SameVerdicts group) {
    return group.listed().findFirst().orElse(group.cells().get(0));
  }

  private int firstVerdict(SameVerdicts group) {
    List<String> ids = scale.stream().map(Verdict::id).toList();
    return ids.indexOf(first(group).mark().verdict());
  }

  /** Leaves the largest groups as they are, and puts the rest together at the end. */
  private static List<SameVerdicts> merged(List<SameVerdicts> groups) {
    if (groups.size() <= MOST_GROUPS) {
      return groups;
    }
    List<SameVerdicts> kept =
        groups.stream()
            .sorted(Comparator.comparing(group -> -group.rows().size()))
            .limit(MOST_GROUPS - 1)
            .toList();
    List<SameVerdicts> merged = new ArrayList<>(groups.stream().filter(kept::contains).toList());
    merged.add(
        new SameVerdicts(
            groups.stream()
                .filter(group -> !kept.contains(group))
                .flatMap(group -> group.rows().stream())
                .toList()));
    return merged;
  }

  private static boolean isMixed(SameVerdicts group) {
    return group.rows().stream()
            .map(row -> row.cells().stream().map(cell -> cell.mark().verdict()).toList())
            .distinct()
            .count()
        > 1;
  }

  private VerdictMap.Group group(SameVerdicts alike, int pitch, int y, SquareGrid squares) {
    boolean isMixed = isMixed(alike);
    List<VerdictMap.Place> marks = new ArrayList<>();
    for (Standing cell : isMixed ? List.<Standing>of() : alike.cells()) {
      marks.add(new VerdictMap.Place(marks.size() * pitch + pitch / 2 - 7, cell.mark()));
    }
    int countX = alike.cells().size() * pitch + 28;
    int entries = alike.rows().size();
    return new VerdictMap.Group(
        isMixed || alike.differs() ? DIFFERS : first(alike).mark(),
        y,
        marks,
        words.number(Integer.toString(entries)),
        countX,
        y + 13,
        squares.path(entries, y),
        lines(alike, isMixed),
        alike.rows().stream().map(this::member).toList());
  }

  private List<VerdictMap.Line> lines(SameVerdicts alike, boolean isMixed) {
    if (isMixed) {
      return List.of(new VerdictMap.Line(DIFFERS, words.say("map.others")));
    }
    List<Standing> unlisted =
        alike.cells().stream().filter(cell -> cell.kind().equals(VerdictResolver.NONE)).toList();
    boolean shareALine = alike.cells().size() > 2 && unlisted.size() > 1;
    List<VerdictMap.Line> lines = new ArrayList<>();
    (shareALine ? alike.listed() : alike.cells().stream())
        .forEach(cell -> lines.add(new VerdictMap.Line(cell.mark(), cell.phrase())));
    if (shareALine) {
      lines.add(new VerdictMap.Line(unlisted.get(0).mark(), standings.notListed(unlisted)));
    }
    return lines;
  }

  private VerdictMap.Member member(ComparisonMatrix.Row row) {
    List<String> notes = new ArrayList<>();
    for (Standing cell : row.cells()) {
      if (!cell.condition().isEmpty() || cell.kind().equals("named")) {
        notes.add(standings.line(cell));
      }
    }
    return new VerdictMap.Member(row.entry(), String.join("; ", notes));
  }

  private String alternative(String caption, List<VerdictMap.Group> groups) {
    List<String> lines = new ArrayList<>();
    for (VerdictMap.Group group : groups) {
      List<String> phrases = group.lines().stream().map(VerdictMap.Line::phrase).toList();
      String all = String.join(words.say("list.comma"), phrases);
      lines.add(words.say("map.group", group.count(), all));
    }
    return words.say("map.alternative", caption, String.join("; ", lines));
  }
}
