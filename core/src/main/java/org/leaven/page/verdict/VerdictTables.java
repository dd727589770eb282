package org.leaven.page.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Topic;
import org.leaven.knowledge.Verdict;
import org.leaven.page.cache.ViewCache;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.link.Pagination;
import org.leaven.page.view.ComparisonMatrix;
import org.leaven.page.view.FieldView;
import org.leaven.page.view.JudgementView;
import org.leaven.page.view.Standing;
import org.leaven.page.view.VerdictMark;
import org.leaven.page.view.VerdictTable;
import org.leaven.page.view.paging.PaginationView;
import org.leaven.page.words.AuthorWording;
import org.leaven.page.words.Messages;

/** Makes the verdict tables of topics and the comparison matrix. */
public final class VerdictTables {
  /** The columns of verdicts that fit on a phone, if no word in them is long. */
  private static final int TOPICS_ON_PHONES = 2;

  private static final Pattern LONG_WORD = Pattern.compile("\\S{11}");

  private final KnowledgeBase base;
  private final LinkResolver linkResolver;
  private final VerdictResolver verdicts;
  private final Messages words;
  private final ViewCache cache;

  public VerdictTables(
      KnowledgeBase base,
      LinkResolver linkResolver,
      VerdictResolver verdicts,
      Messages words,
      ViewCache cache) {
    this.base = base;
    this.linkResolver = linkResolver;
    this.verdicts = verdicts;
    this.words = words;
    this.cache = cache;
  }

  /** One table for each step of the scale, in its order; a table may have no rows. */
  public List<VerdictTable> ofTopic(String from, Topic topic) {
    return base.head().verdicts().stream().map(verdict -> table(from, topic, verdict)).toList();
  }

  /** The entries of a topic with a verdict of their own, sorted by name. */
  public VerdictTable table(String from, Topic topic, Verdict verdict) {
    List<Entry> entries = base.listed(topic, verdict);
    return table(
        from, topic, verdict, new TablePart(entries, PaginationView.whole(entries.size())));
  }

  /** A part of the same table. */
  public VerdictTable part(String from, Topic topic, Verdict verdict, int part) {
    List<Entry> all = base.listed(topic, verdict);
    Pagination.Paths paths = each -> Pagination.path(LinkResolver.path(topic), verdict.id(), each);
    PaginationView parts = Pagination.VERDICTS.view(from, paths, part, all.size(), words);
    return table(from, topic, verdict, new TablePart(Pagination.VERDICTS.rows(all, part), parts));
  }

  /** The entries that a table shows, and links to its other parts. */
  private record TablePart(List<Entry> entries, PaginationView parts) {}

  private VerdictTable table(String from, Topic topic, Verdict verdict, TablePart shown) {
    List<VerdictTable.Row> rows = new ArrayList<>();
    for (Entry entry : shown.entries()) {
      rows.add(row(from, topic, verdict, entry));
    }
    return new VerdictTable(
        id(topic, verdict),
        linkResolver.link(from, topic),
        VerdictResolver.mark(verdict),
        caption(topic, verdict),
        verdicts.reasons(from, topic.reasonsFor(verdict)),
        rows,
        shown.parts().all(),
        shown.parts());
  }

  /** The caption of a table. */
  public String caption(Topic topic, Verdict verdict) {
    return verdicts.wording().phrase(verdict, topic);
  }

  /** The anchor of a table on its page. */
  public static String id(Topic topic, Verdict verdict) {
    return "verdict-" + topic.id() + "-" + verdict.id();
  }

  private VerdictTable.Row row(String from, Topic topic, Verdict verdict, Entry entry) {
    return cache.fragment(
        VerdictTable.Row.class,
        from,
        entry,
        topic.id() + " " + verdict.id(),
        () -> rowNow(from, topic, verdict, entry));
  }

  private VerdictTable.Row rowNow(String from, Topic topic, Verdict verdict, Entry entry) {
    Standing standing = verdicts.of(from, entry, topic);
    return new VerdictTable.Row(
        VerdictResolver.row(entry, topic, verdict),
        linkResolver.link(from, entry),
        standing,
        standing.judgements().stream().filter(own -> has(own.mark(), verdict)).toList(),
        standing.lines().stream().filter(line -> !has(line.mark(), verdict)).toList(),
        base.isLarge() ? List.of() : elsewhere(from, topic, entry));
  }

  private List<Standing> elsewhere(String from, Topic topic, Entry entry) {
    return verdicts.topics().stream()
        .filter(other -> !other.id().equals(topic.id()))
        .map(other -> verdicts.brief(from, entry, other))
        .filter(Standing::isListed)
        .toList();
  }

  private static boolean has(VerdictMark mark, Verdict verdict) {
    return mark.verdict().equals(verdict.id());
  }

  /** What the rows of tables rest on, by the names of the entries. */
  public SourceUses uses(List<VerdictTable> tables) {
    SourceUses uses = new SourceUses();
    for (VerdictTable table : tables) {
      table.listReasons().forEach(each -> uses.add(each.sources(), words.say("cited.list")));
      for (VerdictTable.Row row : table.rows()) {
        for (JudgementView own : row.judgements()) {
          uses.add(own.sources(), row.entry().name());
          own.reasons().forEach(each -> uses.add(each.sources(), row.entry().name()));
        }
      }
    }
    return uses;
  }

  /** The entries that have a verdict of their own under some topic, sorted by name. */
  public List<Entry> judged() {
    return base.entries().stream().filter(entry -> !entry.judgements().isEmpty()).toList();
  }

  /** These entries against all topics. */
  public ComparisonMatrix matrix(String from, List<Entry> entries) {
    List<FieldView.Column> fields = FieldViews.columns(base, judged());
    List<ComparisonMatrix.Row> rows = new ArrayList<>();
    for (Entry entry : entries) {
      rows.add(
          cache.fragment(ComparisonMatrix.Row.class, from, entry, "", () -> across(from, entry)));
    }
    return new ComparisonMatrix(
        words.say("matrix.caption", AuthorWording.heading(base.head().nouns().entries())),
        verdicts.topics().stream().map(topic -> linkResolver.link(from, topic)).toList(),
        fields,
        verdicts.scale(),
        fitsPhones(fields),
        base.isLarge(),
        base.head().isOpposed() && verdicts.topics().size() > 1,
        rows);
  }

  private ComparisonMatrix.Row across(String from, Entry entry) {
    List<Standing> cells = verdicts.of(from, entry);
    return new ComparisonMatrix.Row(
        linkResolver.link(from, entry),
        cells.stream().map(Standing::brief).toList(),
        verdicts.fields().of(from, entry),
        verdicts.difference(cells));
  }

  private boolean fitsPhones(List<FieldView.Column> fields) {
    return fields.isEmpty()
        && verdicts.topics().size() <= TOPICS_ON_PHONES
        && verdicts.scale().stream().noneMatch(mark -> LONG_WORD.matcher(mark.label()).find());
  }
}
