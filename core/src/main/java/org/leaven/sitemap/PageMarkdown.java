package org.leaven.sitemap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leaven.html.TextContent;
import org.leaven.page.view.BodyView;
import org.leaven.page.view.EntryLink;
import org.leaven.page.view.FacetView;
import org.leaven.page.view.FieldView;
import org.leaven.page.view.JudgementView;
import org.leaven.page.view.MediumView;
import org.leaven.page.view.Page;
import org.leaven.page.view.PictureView;
import org.leaven.page.view.ReasonView;
import org.leaven.page.view.RelationGroup;
import org.leaven.page.view.ReviewView;
import org.leaven.page.view.SiteView;
import org.leaven.page.view.SourceLink;
import org.leaven.page.view.Standing;
import org.leaven.page.view.StepView;
import org.leaven.page.view.VerdictTable;
import org.leaven.page.words.AuthorWording;

/** Writes what a page says as Markdown, from the page's data. Links are left out. */
final class PageMarkdown {
  private static final Pattern HEADING = Pattern.compile("(?s)<h([1-6])\\b[^>]*>(.*?)</h\\1>");

  /** What Markdown would interpret in the middle of a line. */
  private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>#|~]|&(?=[#\\w])");

  private static final Pattern NUMBER = Pattern.compile("^(\\d+)([.)])");
  private static final Pattern BULLET = Pattern.compile("^[-+=]");

  private final Map<String, String> words;
  private final boolean givesReasons;
  private final StringBuilder out = new StringBuilder();

  private PageMarkdown(Map<String, String> words, boolean givesReasons) {
    this.words = words;
    this.givesReasons = givesReasons;
  }

  /** The Markdown of a page. */
  static String of(Page page, SiteView site) {
    PageMarkdown markdown = new PageMarkdown(site.words(), site.givesReasons());
    markdown.out.append("# ").append(escaped(page.frame().title())).append('\n');
    if (page instanceof Page.EntryPage entry) {
      markdown.entry(entry);
    } else if (page instanceof Page.TopicPage topic) {
      markdown.topic(topic);
    } else if (page instanceof Page.Glossary glossary) {
      markdown.body(glossary.body());
      glossary
          .meanings()
          .forEach(each -> markdown.item(each.term() + ": " + TextContent.of(each.html())));
    } else {
      markdown.paragraph(page.frame().description());
      markdown.body(page.body());
      markdown.reviewed(page instanceof Page.Article article ? article.reviewed() : null);
    }
    return markdown.out.toString();
  }

  /** The Markdown of an HTML text. */
  static String of(String html) {
    PageMarkdown markdown = new PageMarkdown(Map.of(), false);
    markdown.html(html);
    return markdown.out.toString();
  }

  /** Plain text as a line of Markdown: what Markdown would interpret is escaped. */
  static String escaped(String text) {
    String plain = text.strip().replace('\u00a0', ' ');
    String escaped = MARKUP.matcher(plain).replaceAll("\\\\$0");
    String unnumbered = NUMBER.matcher(escaped).replaceFirst("$1\\\\$2");
    return BULLET.matcher(unnumbered).replaceFirst("\\\\$0");
  }

  private void entry(Page.EntryPage page) {
    paragraph(page.isDraft() ? page.entry().state() : "");
    withdrawn(page.withdrawn());
    paragraph(page.entry().kind());
    aliases(page.aliases());
    html(page.summaryHtml());
    List<String> unlisted = new ArrayList<>();
    for (Standing standing : page.standings()) {
      if (standing.kind().equals("none")) {
        unlisted.add(standing.topic().label());
      } else {
        standing(standing);
      }
    }
    if (!unlisted.isEmpty()) {
      heading(2, say("verdict.none") + ": " + list(unlisted.stream()));
      paragraph(say("ui.none-explained"));
    }
    section("ui.media", page.media().stream().map(PageMarkdown::medium));
    section("ui.steps", page.steps().stream().map(PageMarkdown::step));
    section("ui.adaptations", page.adaptationsHtml().stream().map(TextContent::of));
    section("ui.facets", page.facets().stream().map(PageMarkdown::facet));
    section("ui.fields", page.fields().stream().map(PageMarkdown::field));
    section("ui.relations", page.relations().stream().flatMap(PageMarkdown::relations));
    body(page.body());
    section("ui.links", page.links().stream().map(link -> link.text() + ": " + link.href()));
    section("ui.sources", page.sources().stream().map(use -> use.link().text()));
    reviewed(page.reviewed());
    paragraph(page.reviewBy().isEmpty() ? "" : say("ui.review-by") + " " + page.reviewByText());
  }

  private void withdrawn(Page.EntryPage.@Nullable WithdrawalView own) {
    if (own != null) {
      paragraph(say("ui.withdrawn") + " " + own.onText() + ". " + TextContent.of(own.whyHtml()));
      named("ui.instead", own.instead());
    }
  }

  /** All judgements for a topic; of several, each under what tells it apart. */
  private void standing(Standing standing) {
    heading(2, standing.lead().isEmpty() ? standing.phrase() : standing.lead());
    for (JudgementView own : standing.judgements()) {
      if (standing.isSeveral()) {
        heading(3, joined(own.phrase(), own.qualifier()));
      }
      why(standing, own);
      reasons(say("ui.list-reason") + ": ", own.listReasons());
    }
  }

  private String joined(String words, String qualifier) {
    return qualifier.isEmpty() ? words : words + say("list.comma") + qualifier;
  }

  private void topic(Page.TopicPage page) {
    aliases(page.aliases());
    html(page.summaryHtml());
    page.tables().forEach(this::table);
    body(page.body());
    section("ui.sources", page.sources().stream().map(use -> use.link().text()));
    reviewed(page.reviewed());
  }

  private void reviewed(@Nullable ReviewView review) {
    if (review != null) {
      Stream<String> said = Stream.of(review.by(), review.role(), review.onText());
      paragraph(say("ui.reviewed") + " " + list(said.filter(text -> !text.isEmpty())));
    }
  }

  private void table(VerdictTable table) {
    heading(2, table.caption());
    reasons(say("ui.list-reason") + ": ", table.listReasons());
    for (VerdictTable.Row row : table.rows()) {
      heading(3, row.entry().name());
      row.judgements().forEach(own -> why(row.standing(), own));
      others(row);
    }
    if (table.rows().isEmpty()) {
      paragraph(say("ui.none-in-table"));
    }
  }

  /** The entry's other verdicts for the topic, or that its sources agree. */
  private void others(VerdictTable.Row row) {
    Stream<String> others =
        row.others().stream().map(line -> joined(line.phrase(), line.qualifier()));
    if (!row.others().isEmpty()) {
      String all = others.collect(Collectors.joining("; "));
      item(row.standing().label() + ". " + say("ui.also") + " " + all);
    }
    row.standing().lines().stream()
        .map(line -> AuthorWording.heading(line.agreeing()))
        .filter(line -> !line.isEmpty())
        .forEach(this::item);
  }

  private void why(Standing standing, JudgementView own) {
    named("ui.named-under", own.namedUnder());
    own.conditions().forEach(each -> item(each.label() + " " + TextContent.of(each.html())));
    if (!own.certainty().isEmpty()) {
      item(say("ui.certainty") + " " + own.certaintyLabel());
    }
    reasons("", own.reasons());
    if (givesReasons
        && standing.kind().equals("own")
        && own.reasons().isEmpty()
        && own.listReasons().isEmpty()) {
      item(say("ui.no-reason"));
    }
    named("ui.includes", own.includes());
    html(own.noteHtml());
    if (!own.updated().isEmpty()) {
      item(say("ui.updated") + " " + own.updatedText());
    }
    if (!own.sources().isEmpty()) {
      item(say("ui.sources") + ": " + list(own.sources().stream().map(SourceLink::text)));
    }
  }

  private void reasons(String before, List<ReasonView> reasons) {
    for (ReasonView reason : reasons) {
      item(before + TextContent.of(reason.html()) + in(reason.basisNote(), reason.sources()));
    }
  }

  private void named(String word, List<EntryLink> entries) {
    if (!entries.isEmpty()) {
      String label = say(word).replaceFirst(":$", "");
      item(label + ": " + list(entries.stream().map(EntryLink::name)));
    }
  }

  /** What it shows, what is said of it, and where a video is. */
  private static String medium(MediumView medium) {
    return Stream.of(
            medium.picture().alt(),
            TextContent.of(medium.captionHtml()),
            TextContent.of(medium.creditHtml()),
            TextContent.of(medium.licenceHtml()),
            medium.video())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private static String step(StepView step) {
    Stream<String> doses = step.doses().stream().map(StepView.DoseView::text);
    Stream<String> shown = Stream.ofNullable(step.picture()).map(PictureView::alt);
    return Stream.concat(Stream.of(TextContent.of(step.html())), Stream.concat(doses, shown))
        .collect(Collectors.joining(". "));
  }

  private static String facet(FacetView facet) {
    return facet.label()
        + ": "
        + list(
            facet.terms().stream()
                .map(term -> term.label() + in(term.basisNote(), term.sources())));
  }

  private static String field(FieldView field) {
    return field.label() + ": " + field.text() + in(field.basisNote(), field.sources());
  }

  private static Stream<String> relations(RelationGroup group) {
    return group.items().stream()
        .map(
            item -> {
              String topic = item.topic() == null ? "" : " – " + item.topic().label();
              String note = item.noteHtml().isEmpty() ? "" : ". " + TextContent.of(item.noteHtml());
              return group.label()
                  + ": "
                  + item.entry().name()
                  + topic
                  + note
                  + in(item.basisNote(), item.sources());
            });
  }

  /** The basis and the sources of a statement, in brackets; empty when there is neither. */
  private static String in(String basisNote, List<SourceLink> sources) {
    List<String> parts = new ArrayList<>(sources.stream().map(SourceLink::text).toList());
    parts.add(0, basisNote);
    parts.removeIf(String::isEmpty);
    return parts.isEmpty() ? "" : " (" + String.join("; ", parts) + ")";
  }

  private void aliases(List<String> aliases) {
    paragraph(aliases.isEmpty() ? "" : say("ui.aliases") + " " + list(aliases.stream()));
  }

  private static String list(Stream<String> names) {
    return names.collect(Collectors.joining(", "));
  }

  private void section(String word, Stream<String> items) {
    List<String> all = items.toList();
    if (!all.isEmpty()) {
      heading(2, say(word));
      all.forEach(this::item);
    }
  }

  private void body(BodyView body) {
    for (BodyView.Block block : body.blocks()) {
      VerdictTable table = block.table();
      if (table == null) {
        html(block.html());
      } else {
        table(table);
      }
    }
  }

  private void html(String html) {
    int from = 0;
    for (MatchResult heading : HEADING.matcher(html).results().toList()) {
      TextContent.lines(html.substring(from, heading.start())).lines().forEach(this::paragraph);
      heading(Integer.parseInt(heading.group(1)), TextContent.of(heading.group(2)));
      from = heading.end();
    }
    TextContent.lines(html.substring(from)).lines().forEach(this::paragraph);
  }

  private void heading(int level, String text) {
    out.append('\n').append("#".repeat(level)).append(' ').append(escaped(text)).append("\n");
  }

  private void paragraph(String text) {
    out.append(text.isEmpty() ? "" : "\n" + escaped(text) + "\n");
  }

  /** An item of a list, which follows a heading, a paragraph or another item. */
  private void item(String text) {
    boolean isFirst = !out.substring(out.lastIndexOf("\n", out.length() - 2) + 1).startsWith("- ");
    out.append(isFirst ? "\n- " : "- ").append(escaped(text)).append('\n');
  }

  private String say(String key) {
    return Objects.requireNonNull(words.get(key), key);
  }
}
