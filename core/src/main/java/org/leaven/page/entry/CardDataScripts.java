package org.leaven.page.entry;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leaven.page.view.BodyView;
import org.leaven.page.view.EntryLink;
import org.leaven.page.view.FacetView;
import org.leaven.page.view.FieldView;
import org.leaven.page.view.JudgementView;
import org.leaven.page.view.Page;
import org.leaven.page.view.ReasonView;
import org.leaven.page.view.SourceLink;
import org.leaven.page.view.Standing;
import org.leaven.page.view.StepView;
import org.leaven.source.Json;
import org.leaven.source.MemoryCache;

/**
 * Writes the data of all cards as script files, which the browser loads to compare entries and to
 * make a routine.
 *
 * <p>These are classic scripts {@code cards/0.js} and so on, each of which registers the cards of
 * some fifty entries.
 *
 * <p>A card is an array: id, path of the page, name, standings, facets and fields, steps,
 * adaptations, sources, picture, and the author's text below the steps, or the summary where there
 * are no steps; {@code cards.js} reads it. Fields of HTML hold links that are relative to the page
 * of their entry.
 */
public final class CardDataScripts {
  private final MemoryCache memoryCache;

  /** The cards of each script by the paths of their pages. */
  private final List<SortedMap<String, String>> scripts = new ArrayList<>();

  private record Card(MemoryCache.Same page) implements MemoryCache.Key<String> {}

  private record Script(List<String> cards) implements MemoryCache.Key<byte[]> {}

  /**
   * Prepares the scripts.
   *
   * @param entries how many entries there are
   * @param memoryCache cards from earlier builds
   */
  public CardDataScripts(int entries, MemoryCache memoryCache) {
    this.memoryCache = memoryCache;
    for (int i = 0; i < CardPartitioner.count(entries); i++) {
      scripts.add(new ConcurrentSkipListMap<>());
    }
  }

  /** Adds the card of a page, if it is that of an entry. */
  public void add(Page page) {
    if (page instanceof Page.EntryPage entry) {
      String card = memoryCache.get(new Card(new MemoryCache.Same(page)), () -> card(entry));
      int script = CardPartitioner.of(entry.entry().id(), scripts.size());
      scripts.get(script).put(entry.frame().path(), card);
    }
  }

  /** The scripts by their paths, with the cards of the pages so far. */
  public SortedMap<String, Supplier<byte[]>> files() {
    SortedMap<String, Supplier<byte[]>> files = new TreeMap<>();
    for (int i = 0; i < scripts.size(); i++) {
      Collection<String> cards = scripts.get(i).values();
      files.put("cards/" + i + ".js", () -> cached(new Script(List.copyOf(cards))));
    }
    return files;
  }

  private byte[] cached(Script script) {
    return memoryCache.get(script, () -> script(script.cards()));
  }

  private static byte[] script(List<String> cards) {
    String script =
        "(window.leaven=window.leaven||{}).deal([\n" + String.join(",\n", cards) + "]);\n";
    return script.getBytes(StandardCharsets.UTF_8);
  }

  private static String card(Page.EntryPage page) {
    return Json.array(
        List.of(
            Json.text(page.entry().id()),
            Json.text(page.frame().path()),
            Json.text(page.entry().name()),
            Json.array(page.standings().stream().map(CardDataScripts::standing).toList()),
            Json.array(
                Stream.concat(
                        page.facets().stream().map(CardDataScripts::facet),
                        page.fields().stream().map(CardDataScripts::field))
                    .toList()),
            Json.array(page.steps().stream().map(CardDataScripts::step).toList()),
            Json.texts(page.adaptationsHtml()),
            Json.array(sources(page).stream().map(CardDataScripts::source).toList()),
            Json.text(page.entry().figureHtml()),
            Json.text(text(page))));
  }

  /** What the author writes below the steps; without steps the summary. */
  private static String text(Page.EntryPage page) {
    return page.steps().isEmpty()
        ? page.summaryHtml()
        : page.body().blocks().stream().map(BodyView.Block::html).collect(Collectors.joining());
  }

  private static String standing(Standing standing) {
    return Json.array(
        List.of(
            Json.text(standing.topic().id()),
            Json.text(standing.topic().label()),
            Json.text(standing.lead()),
            Json.array(standing.lines().stream().map(CardDataScripts::line).toList()),
            Json.array(standing.judgements().stream().map(CardDataScripts::judgement).toList())));
  }

  private static String line(Standing.Line line) {
    return Json.array(
        List.of(
            Json.text(line.mark().verdict()),
            Json.text(line.mark().polarity()),
            Json.text(line.phrase()),
            Json.texts(names(line.namedUnder())),
            Json.text(line.qualifier())));
  }

  private static String judgement(JudgementView judgement) {
    return Json.array(
        List.of(
            Json.text(judgement.mark().verdict()),
            Json.text(judgement.mark().polarity()),
            Json.text(judgement.mark().label()),
            Json.texts(names(judgement.namedUnder())),
            Json.text(condition(judgement)),
            Json.texts(judgement.reasons().stream().map(CardDataScripts::reason).toList()),
            Json.texts(judgement.listReasons().stream().map(CardDataScripts::reason).toList()),
            Json.texts(names(judgement.includes())),
            Json.text(judgement.noteHtml()),
            Json.texts(judgement.sources().stream().map(SourceLink::text).toList())));
  }

  /** What it depends on, and how certain it is. */
  private static String condition(JudgementView own) {
    return Stream.of(own.condition(), own.certaintyLabel())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private static List<String> names(List<EntryLink> entries) {
    return entries.stream().map(EntryLink::name).toList();
  }

  /** The HTML of a reason, with a note where its basis is not stated. */
  private static String reason(ReasonView reason) {
    return reason.basisNote().isEmpty()
        ? reason.html()
        : reason.html() + " <span class=\"basis\">" + reason.basisNote() + "</span>";
  }

  private static String facet(FacetView facet) {
    return Json.array(
        List.of(
            Json.text(facet.id()),
            Json.text(facet.label()),
            Json.texts(facet.terms().stream().map(CardDataScripts::term).toList())));
  }

  /** A field as a facet with one term. */
  private static String field(FieldView field) {
    String note = field.basisNote().isEmpty() ? "" : " (" + field.basisNote() + ")";
    return Json.array(
        List.of(
            Json.text("field." + field.id()),
            Json.text(field.label()),
            Json.texts(List.of(field.text() + note))));
  }

  private static String term(FacetView.TermView term) {
    return term.basisNote().isEmpty() ? term.label() : term.label() + " (" + term.basisNote() + ")";
  }

  private static String step(StepView step) {
    return Json.array(
        List.of(
            Json.text(step.html()),
            Json.array(step.doses().stream().map(CardDataScripts::dose).toList()),
            Json.text(step.figureHtml()),
            Json.text(step.view())));
  }

  private static String dose(StepView.DoseView dose) {
    return Json.texts(
        List.of(
            dose.text(),
            dose.amount(),
            dose.unit(),
            dose.timer(),
            dose.timerAgain(),
            dose.isSaid() ? "said" : ""));
  }

  /** The distinct sources of the entry and its verdicts. */
  private static List<SourceLink> sources(Page.EntryPage page) {
    List<SourceLink> sources = new ArrayList<>();
    page.sources().forEach(use -> sources.add(use.link()));
    page.standings().stream()
        .flatMap(standing -> standing.judgements().stream())
        .forEach(judgement -> sources.addAll(judgement.sources()));
    return sources.stream().distinct().toList();
  }

  private static String source(SourceLink source) {
    return Json.texts(List.of(source.label(), source.place(), source.href()));
  }
}
