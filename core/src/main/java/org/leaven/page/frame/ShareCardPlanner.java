package org.leaven.page.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Topic;
import org.leaven.knowledge.Verdict;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.link.SiteAddress;
import org.leaven.page.verdict.VerdictResolver;
import org.leaven.page.view.Standing;
import org.leaven.page.words.AuthorWording;
import org.leaven.page.words.Messages;

/**
 * Plans the preview images of a site, which are painted later: for the site, its topics and, if
 * they are not too many, its entries.
 *
 * <p>Previews need absolute addresses of images, so there are none where the address of the site is
 * unknown.
 */
public final class ShareCardPlanner {
  /** Images take far longer to make, and more disk space, than the pages they belong to. */
  private static final int MAX_ENTRIES = 1_000;

  /** As many as fit below the title. */
  private static final int MAX_LINES = 4;

  private static final String FOLDER = "pictures/";

  private final KnowledgeBase base;
  private final VerdictResolver verdicts;
  private final Messages words;
  private final Map<String, ShareCard> byPage = new LinkedHashMap<>();

  public ShareCardPlanner(
      KnowledgeBase base, SiteAddress addresses, VerdictResolver verdicts, Messages words) {
    this.base = base;
    this.verdicts = verdicts;
    this.words = words;
    if (addresses.isKnown()) {
      byPage.put(LinkResolver.HOME, site());
      base.head().topics().forEach(topic -> byPage.put(LinkResolver.path(topic), card(topic)));
      if (base.entries().size() <= MAX_ENTRIES) {
        base.entries().forEach(entry -> byPage.put(LinkResolver.path(entry), card(entry)));
      }
    }
  }

  /** Every image, that of the site first. */
  public List<ShareCard> all() {
    return List.copyOf(byPage.values());
  }

  /** The path of the image of a page: its own or that of the site; empty where there are none. */
  String path(String page) {
    ShareCard card = of(page);
    return card == null ? "" : card.path();
  }

  /** The text on the image of a page. */
  String text(String page) {
    ShareCard card = of(page);
    return card == null ? "" : card.text();
  }

  private @Nullable ShareCard of(String page) {
    ShareCard own = byPage.get(page);
    return own == null ? byPage.get(LinkResolver.HOME) : own;
  }

  private static String name(String page) {
    return FOLDER + page.substring(0, page.length() - ".html".length()) + ".png";
  }

  private ShareCard site() {
    String tagline = base.head().tagline();
    List<ShareCard.Line> lines =
        tagline.isEmpty() ? List.of() : List.of(new ShareCard.Line(null, tagline));
    return new ShareCard(name(LinkResolver.HOME), base.head().title(), lines, "");
  }

  private ShareCard card(Topic topic) {
    List<ShareCard.Line> lines = new ArrayList<>();
    for (Verdict verdict : base.head().verdicts()) {
      int entries = base.listed(topic, verdict).size();
      if (entries > 0) {
        String noun = entries == 1 ? base.head().nouns().entry() : base.head().nouns().entries();
        String text =
            words.say("card.count", verdict.label(), words.number(Integer.toString(entries)), noun);
        lines.add(new ShareCard.Line(VerdictResolver.mark(verdict), text));
      }
    }
    return card(LinkResolver.path(topic), AuthorWording.heading(topic.label()), lines);
  }

  private ShareCard card(Entry entry) {
    List<ShareCard.Line> lines = new ArrayList<>();
    for (Standing standing : verdicts.brief(LinkResolver.HOME, entry)) {
      lines.add(line(standing));
    }
    return card(LinkResolver.path(entry), entry.name(), lines);
  }

  /** A verdict with its mark; of several no single one, as a line may be cut. */
  private ShareCard.Line line(Standing standing) {
    return standing.lines().size() > 1
        ? new ShareCard.Line(null, several(standing))
        : new ShareCard.Line(standing.lines().get(0).mark(), verdicts.wording().line(standing));
  }

  private String several(Standing standing) {
    return standing.lead().isEmpty() ? standing.phrase() : standing.lead();
  }

  /** Where not all lines fit, the last one says how many more there are. */
  private ShareCard card(String page, String title, List<ShareCard.Line> lines) {
    List<ShareCard.Line> shown = new ArrayList<>(lines);
    int more = lines.size() - MAX_LINES;
    if (more > 0) {
      shown.subList(MAX_LINES - 1, shown.size()).clear();
      shown.add(new ShareCard.Line(null, words.count("card.more", more + 1)));
    }
    return new ShareCard(name(page), title, shown, base.head().title());
  }
}
