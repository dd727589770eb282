package org.leaven.page;

import java.util.ArrayList;
import java.util.List;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Topic;
import org.leaven.knowledge.Verdict;
import org.leaven.page.view.Matrix;
import org.leaven.page.view.Standing;
import org.leaven.page.view.VerdictTable;

/** Makes verdict tables and the matrix. */
final class Tables {
  private final KnowledgeBase base;
  private final Atlas atlas;
  private final Standings standings;
  private final Words words;

  Tables(KnowledgeBase base, Atlas atlas, Standings standings, Words words) {
    this.base = base;
    this.atlas = atlas;
    this.standings = standings;
    this.words = words;
  }

  /** One table for each step of the scale, in its order; a table may have no rows. */
  List<VerdictTable> ofTopic(String from, Topic topic) {
    return base.head().verdicts().stream().map(verdict -> table(from, topic, verdict)).toList();
  }

  /** The entries of a topic with a verdict of their own, sorted by name. */
  VerdictTable table(String from, Topic topic, Verdict verdict) {
    List<VerdictTable.Row> rows = new ArrayList<>();
    for (Entry entry : base.listed(topic, verdict)) {
      rows.add(row(from, topic, entry));
    }
    return new VerdictTable(
        "verdict-" + topic.id() + "-" + verdict.id(),
        atlas.link(from, topic),
        Standings.mark(verdict),
        standings.phrase(verdict, topic),
        standings.reasons(from, topic.reasonsFor(verdict)),
        rows);
  }

  private VerdictTable.Row row(String from, Topic topic, Entry entry) {
    List<Standing> elsewhere =
        standings.of(from, entry).stream()
            .filter(standing -> !standing.topic().id().equals(topic.id()))
            .filter(standing -> !standing.kind().equals(Standings.NONE))
            .toList();
    Standing standing = standings.of(from, entry, topic);
    return new VerdictTable.Row(standing.anchor(), atlas.link(from, entry), standing, elsewhere);
  }

  /** Every entry with a verdict of its own under some topic, once, sorted by name. */
  Matrix matrix(String from) {
    List<Matrix.Row> rows = new ArrayList<>();
    for (Entry entry : base.entries()) {
      if (!entry.judgements().isEmpty()) {
        List<Standing> cells = standings.of(from, entry);
        rows.add(new Matrix.Row(atlas.link(from, entry), cells, standings.difference(cells)));
      }
    }
    return new Matrix(
        words.say("matrix.caption", Wording.heading(base.head().nouns().entries())),
        standings.topics().stream().map(topic -> atlas.link(from, topic)).toList(),
        standings.scale(),
        rows);
  }
}
