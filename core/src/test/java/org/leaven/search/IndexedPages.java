package org.leaven.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.leaven.page.SearchDocument;
import org.leaven.page.view.EntryLink;
import org.leaven.page.view.JudgementView;
import org.leaven.page.view.Standing;
import org.leaven.page.view.TopicLink;
import org.leaven.page.view.VerdictMark;

/** Pages of a small knowledge base about bread, for tests of the search. */
final class IndexedPages {
  static final TopicLink FREEZING =
      new TopicLink("freezing", "topics/freezing.html", "Freezing", "freezing");

  private IndexedPages() {}

  static List<SearchDocument> bread() {
    return List.of(
        topic("freezing", "Freezing", List.of("deep freeze")),
        entry("rye", "Rye bread", List.of(), listed("keep", "Keep")),
        entry("pain-au-lait", "Pain au lait", List.of("milk bread"), listed("avoid", "Avoid")),
        entry("zopf", "Zopf", List.of("plaited loaf"), notListed()));
  }

  static SearchDocument entry(String id, String name, List<String> keywords, Standing standing) {
    return new SearchDocument(
        "breads/" + id + ".html",
        id,
        "entry",
        name,
        "bread",
        List.of(),
        keywords,
        "",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        "",
        List.of(),
        List.of(standing));
  }

  static SearchDocument withText(SearchDocument page, String body) {
    return copy(page, page.kind(), page.steps(), page.choices(), body);
  }

  static SearchDocument withChoices(SearchDocument page, List<String> choices) {
    return copy(page, page.kind(), page.steps(), choices, page.body());
  }

  static SearchDocument withSteps(SearchDocument page, String... steps) {
    return copy(page, page.kind(), List.of(steps), page.choices(), page.body());
  }

  static SearchDocument withKind(SearchDocument page, String kind) {
    return copy(page, kind, page.steps(), page.choices(), page.body());
  }

  private static SearchDocument copy(
      SearchDocument page, String kind, List<String> steps, List<String> choices, String body) {
    return new SearchDocument(
        page.path(),
        page.id(),
        page.type(),
        page.title(),
        kind,
        page.aliases(),
        page.keywords(),
        page.summary(),
        page.headings(),
        page.reasons(),
        steps,
        page.facets(),
        page.terms(),
        choices,
        page.related(),
        body,
        page.sections(),
        page.standings());
  }

  /** A page of the author's, its sections given by id, title and text. */
  static SearchDocument guide(
      String id, String title, String body, SearchDocument.Section... sections) {
    return new SearchDocument(
        id + ".html",
        id,
        "page",
        title,
        "page",
        List.of(),
        List.of(id),
        "",
        Stream.of(sections).map(SearchDocument.Section::title).toList(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        body,
        List.of(sections),
        List.of());
  }

  static SearchDocument topic(String id, String name, List<String> keywords) {
    return new SearchDocument(
        "topics/" + id + ".html",
        id,
        "topic",
        name,
        "topic",
        List.of(),
        keywords,
        "",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        "",
        List.of(),
        List.of());
  }

  static Standing listed(String verdict, String label) {
    String polarity = verdict.equals("keep") ? "positive" : "negative";
    return standing(
        new VerdictMark(verdict, label, polarity, "", 1), "own", label + " for freezing", "");
  }

  static Standing listedIf(String condition) {
    return standing(
        new VerdictMark("keep", "Keep", "positive", "", 1), "own", "Keep for freezing", condition);
  }

  static Standing notListed() {
    VerdictMark none = new VerdictMark("none", "Not listed", "none", "", 1);
    return standing(none, "none", "Not listed for freezing", "");
  }

  static Standing namedUnder(String parent) {
    Standing own = listed("keep", "Keep");
    List<EntryLink> under =
        List.of(new EntryLink("parent", "parent.html", parent, "bread", "", ""));
    Standing.Line line = own.lines().get(0);
    return standing(
        "named",
        own.phrase(),
        new Standing.Line(line.mark(), line.phrase(), under, "", "", List.of()));
  }

  /** Two verdicts, each with its own condition. */
  static Standing dependsOn(String keepIf, String throwIf) {
    return new Standing(
        FREEZING,
        "own",
        "depends",
        "Depends for freezing: Keep, " + keepIf + "; Throw away, " + throwIf,
        "Depends",
        "Depends for freezing",
        List.of(
            new Standing.Line(
                new VerdictMark("keep", "Keep", "positive", "", 1),
                "Keep",
                List.of(),
                keepIf,
                "",
                List.of()),
            new Standing.Line(
                new VerdictMark("throw", "Throw away", "negative", "", 1),
                "Throw away",
                List.of(),
                throwIf,
                "",
                List.of())),
        List.of());
  }

  /** Many entries with names of two words each. */
  static List<SearchDocument> many(int number) {
    List<SearchDocument> pages = new ArrayList<>(bread());
    for (int i = 0; i < number; i++) {
      pages.add(entry("loaf-" + i, "Loaf number" + i, List.of(), notListed()));
    }
    return pages;
  }

  private static Standing standing(VerdictMark mark, String kind, String phrase, String condition) {
    return standing(
        kind, phrase, new Standing.Line(mark, phrase, List.of(), condition, "", List.of()));
  }

  private static Standing standing(String kind, String phrase, Standing.Line line) {
    JudgementView judgement =
        new JudgementView(
            FREEZING,
            line.mark(),
            phrase,
            "",
            "",
            line.namedUnder(),
            List.of(),
            List.of(),
            line.qualifier(),
            List.of(),
            "",
            "",
            List.of(),
            "",
            "",
            "",
            List.of());
    return new Standing(
        FREEZING, kind, "single", phrase, "", "", List.of(line), List.of(judgement));
  }
}
