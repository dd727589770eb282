package org.leaven.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Polarity;
import org.leaven.knowledge.Topic;
import org.leaven.knowledge.Verdict;
import org.leaven.knowledge.setting.ThemeSettings;
import org.leaven.page.frame.PageMetadata;
import org.leaven.page.frame.PlannedPage;
import org.leaven.page.link.DatasetText;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.verdict.VerdictResolver;
import org.leaven.page.verdict.VerdictTables;
import org.leaven.page.view.BodyView;
import org.leaven.page.view.EntryLink;
import org.leaven.page.view.JudgementView;
import org.leaven.page.view.Page;
import org.leaven.page.view.Standing;
import org.leaven.source.Hrefs;

/** Makes the front page: the message, the search, and the lists of one topic or a card for each. */
final class HomePageMaker {
  /** With more topics, a row of buttons does not fit. */
  private static final int MAX_BUTTONS = 4;

  /** Rows of all lists together: some two screens of a phone. */
  private static final int MAX_ROWS = 18;

  private static final int FEWEST_ROWS = 3;
  private static final int MAX_NAMES = 3;

  private final KnowledgeBase base;
  private final LinkResolver links;
  private final VerdictResolver verdicts;
  private final DatasetText text;
  private final CommonParts parts;

  HomePageMaker(
      KnowledgeBase base,
      LinkResolver links,
      VerdictResolver verdicts,
      DatasetText text,
      CommonParts parts) {
    this.base = base;
    this.links = links;
    this.verdicts = verdicts;
    this.text = text;
    this.parts = parts;
  }

  PlannedPage planned() {
    PageMetadata.PageInfo info =
        parts.info(LinkResolver.HOME, base.head().title(), base.head().tagline());
    return new PlannedPage(info.path(), "home", info.title(), () -> page(info));
  }

  private Page page(PageMetadata.PageInfo info) {
    String path = info.path();
    ThemeSettings.Home settings = base.head().theme().home();
    BodyView body = parts.body(path);
    String lead = lead(body);
    List<EntryLink> examples = links.entries(path, settings.examples());
    List<Topic> chosen = chosen(settings);
    List<Page.TopicCard> cards =
        verdicts.topics().stream().map(topic -> card(topic, chosen)).toList();
    return new Page.Home(
        parts.frame(info, jsonLd -> jsonLd.home(cards)),
        lead,
        lead.isEmpty() ? body : rest(body),
        names(examples),
        examples,
        cards,
        chosen.stream().findFirst().map(topic -> links.link(path, topic)).orElse(null));
  }

  /** The first paragraph of the author's text. */
  private static String lead(BodyView body) {
    String html = body.blocks().isEmpty() ? "" : body.blocks().get(0).html().strip();
    int end = html.indexOf("</p>");
    return html.startsWith("<p>") && end > 0 ? html.substring("<p>".length(), end) : "";
  }

  /** The author's text without its first paragraph. */
  private static BodyView rest(BodyView body) {
    List<BodyView.Block> blocks = new ArrayList<>(body.blocks());
    String html = blocks.remove(0).html();
    String rest = html.substring(html.indexOf("</p>") + "</p>".length()).strip();
    if (!rest.isEmpty()) {
      blocks.add(0, new BodyView.Block(rest, null));
    }
    return new BodyView(blocks, body.contents());
  }

  private static String names(List<EntryLink> examples) {
    return examples.stream()
        .limit(MAX_NAMES)
        .map(EntryLink::name)
        .collect(Collectors.joining(", "));
  }

  /** The topic whose lists are shown; none where cards are. */
  private List<Topic> chosen(ThemeSettings.Home settings) {
    List<Topic> all = verdicts.topics();
    boolean hasLists =
        settings.topics().isEmpty() ? all.size() <= MAX_BUTTONS : settings.topics().equals("lists");
    if (!hasLists || all.isEmpty()) {
      return List.of();
    }
    return all.stream()
        .filter(topic -> topic.id().equals(settings.topic()))
        .findFirst()
        .map(List::of)
        .orElse(all.subList(0, 1));
  }

  /** A card with the lists of the topic that is shown, and of others that a button brings here. */
  private Page.TopicCard card(Topic topic, List<Topic> chosen) {
    boolean isFew = verdicts.topics().size() <= MAX_BUTTONS;
    boolean hasLists = chosen.contains(topic) || (isFew && !chosen.isEmpty());
    List<Page.Count> counts = new ArrayList<>();
    for (Verdict verdict : base.head().verdicts()) {
      int entries = base.listed(topic, verdict).size();
      counts.add(new Page.Count(VerdictResolver.mark(verdict), entries, table(topic, verdict)));
    }
    return new Page.TopicCard(
        links.link(LinkResolver.HOME, topic),
        text.html(LinkResolver.HOME, topic.summary()),
        counts,
        hasLists ? lists(topic) : List.of(),
        hasLists ? elsewhere(topic) : List.of());
  }

  /** Entries that another topic lists with a negative verdict, and this one does not list. */
  private List<Page.Elsewhere> elsewhere(Topic topic) {
    List<Page.Elsewhere> all = new ArrayList<>();
    for (Topic other : verdicts.topics()) {
      for (Verdict verdict : base.head().verdicts()) {
        List<Entry> entries =
            base.listed(other, verdict).stream()
                .filter(entry -> !verdicts.of(LinkResolver.HOME, entry, topic).isListed())
                .toList();
        if (verdict.polarity() == Polarity.NEGATIVE && !entries.isEmpty()) {
          all.add(
              new Page.Elsewhere(
                  verdicts.wording().phrase(verdict, other),
                  table(other, verdict),
                  entries.stream()
                      .limit(MAX_ROWS)
                      .map(entry -> links.link(LinkResolver.HOME, entry))
                      .toList(),
                  entries.size() > MAX_ROWS));
        }
      }
    }
    return all;
  }

  private static String table(Topic topic, Verdict verdict) {
    String path = LinkResolver.path(topic) + "#" + VerdictTables.id(topic, verdict);
    return Hrefs.relative(LinkResolver.HOME, path);
  }

  /** The lists that are not empty, the first rows of each. */
  private List<Page.ShortList> lists(Topic topic) {
    List<Verdict> used =
        base.head().verdicts().stream()
            .filter(verdict -> !base.listed(topic, verdict).isEmpty())
            .toList();
    int most = Math.max(FEWEST_ROWS, MAX_ROWS / Math.max(1, used.size()));
    List<Page.ShortList> lists = new ArrayList<>();
    for (Verdict verdict : used) {
      List<Entry> entries = base.listed(topic, verdict);
      lists.add(
          new Page.ShortList(
              VerdictResolver.mark(verdict),
              verdicts.wording().phrase(verdict, topic),
              entries.size(),
              table(topic, verdict),
              entries.stream().limit(most).map(entry -> row(topic, entry)).toList()));
    }
    return lists;
  }

  /** An entry with its condition, else its first reason, else its summary. */
  private Page.ShortList.Row row(Topic topic, Entry entry) {
    Standing standing = verdicts.of(LinkResolver.HOME, entry, topic);
    JudgementView own = standing.judgements().get(0);
    String line =
        own.reasons().isEmpty()
            ? text.html(LinkResolver.HOME, entry.summary())
            : own.reasons().get(0).html();
    return new Page.ShortList.Row(
        links.link(LinkResolver.HOME, entry),
        standing,
        own.condition(),
        own.condition().isEmpty() ? line : "");
  }
}
