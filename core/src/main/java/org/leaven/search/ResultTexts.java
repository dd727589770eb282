package org.leaven.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.leaven.page.SearchDocument;
import org.leaven.page.view.EntryLink;
import org.leaven.page.view.Standing;
import org.leaven.page.view.TopicLink;
import org.leaven.page.view.VerdictMark;
import org.leaven.source.Json;
import org.leaven.source.MemoryCache;

/**
 * Collects the texts that results show of each page.
 *
 * <p>These are its name, its kind, its verdict for each topic in the words of the page, and the
 * text for excerpts. Values that many pages share are stored once and numbered.
 */
final class ResultTexts {
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** About half a kilobyte compressed; more files of less would cost more than they save. */
  private static final int LEAST_LENGTH = 1_000;

  /**
   * Blocks grow with the square root of the whole, which limits both their size and their number.
   */
  private static final double SQRT_FACTOR = 1.4;

  private static final String NONE = "none";

  /** A verdict in words; the topic is a number. */
  private record Phrase(int topic, String verdict, String polarity, String text) {}

  private record Label(String verdict, String text) {}

  private final List<SearchDocument> pages;
  private final ValueNumbering<String> kinds = new ValueNumbering<>();
  private final ValueNumbering<TopicLink> topics = new ValueNumbering<>();
  private final ValueNumbering<Phrase> phrases = new ValueNumbering<>();
  private final ValueNumbering<Label> labels = new ValueNumbering<>();
  private final List<String> documents;

  /** The cache key of the texts of a page that do not depend on other pages. */
  private record Own(MemoryCache.Same page) implements MemoryCache.Key<Texts> {}

  /** JSON: path, id and title; aliases, or the title of the page that a section is of; the text. */
  private record Texts(String names, String aliases, String text) {}

  /**
   * Collects the texts of all pages.
   *
   * @param memoryCache the texts that earlier builds collected
   */
  ResultTexts(List<SearchDocument> pages, MemoryCache memoryCache) {
    this.pages = pages;
    this.documents =
        pages.stream()
            .map(
                page ->
                    document(
                        page,
                        memoryCache.get(new Own(new MemoryCache.Same(page)), () -> texts(page))))
            .toList();
  }

  /**
   * One character per page: "t", "p", "s" for a topic, a page, a section of the page before it; for
   * an entry a digit: 1 for a verdict of its own, plus 1 for steps.
   */
  String types() {
    StringBuilder types = new StringBuilder();
    pages.forEach(page -> types.append(type(page)));
    return types.toString();
  }

  private static char type(SearchDocument page) {
    if (!page.type().equals("entry")) {
      return page.type().charAt(0);
    }
    boolean isJudged = page.standings().stream().anyMatch(each -> each.kind().equals("own"));
    return VarInt.digit((isJudged ? 1 : 0) + (page.steps().isEmpty() ? 0 : 1));
  }

  /** The kinds of pages, by number. */
  String kinds() {
    return Json.texts(kinds.values());
  }

  /** One array per verdict in words that occurs: topic, verdict id, polarity, words. */
  String phrases() {
    List<String> all = new ArrayList<>();
    for (Phrase each : phrases.values()) {
      all.add(
          Json.array(
              List.of(
                  Integer.toString(each.topic()),
                  Json.text(each.verdict()),
                  Json.text(each.polarity()),
                  Json.text(each.text()))));
    }
    return Json.array(all);
  }

  /** One array per verdict that occurs: id, folded label. */
  String verdicts() {
    return Json.array(
        labels.values().stream()
            .map(each -> Json.texts(List.of(each.verdict(), Tokenizer.fold(each.text()))))
            .toList());
  }

  /** One array per topic: id, its page's number or -1, and the names readers may give it. */
  String topics() {
    return Json.array(topics.values().stream().map(this::topic).toList());
  }

  private String topic(TopicLink link) {
    List<String> names = new ArrayList<>();
    names.add(Tokenizer.fold(link.label()));
    names.add(Tokenizer.fold(link.id()));
    int number = -1;
    for (int i = 0; i < pages.size(); i++) {
      if (pages.get(i).type().equals("topic") && pages.get(i).id().equals(link.id())) {
        number = i;
        names.addAll(names(pages.get(i)));
      }
    }
    List<String> distinct = names.stream().filter(name -> !name.isEmpty()).distinct().toList();
    return Json.array(
        List.of(
            Json.text(link.id()), Integer.toString(number), Json.text(String.join(",", distinct))));
  }

  private static List<String> names(SearchDocument page) {
    return Stream.of(Stream.of(page.title()), page.aliases().stream(), page.keywords().stream())
        .flatMap(names -> names.map(Tokenizer::fold))
        .toList();
  }

  /** The pages in their order, split into blocks; each block is an array of pages. */
  List<List<String>> blocks() {
    long all = documents.stream().mapToLong(String::length).sum();
    long target = (long) Math.max(LEAST_LENGTH, SQRT_FACTOR * StrictMath.sqrt((double) all));
    List<List<String>> blocks = new ArrayList<>();
    List<String> open = new ArrayList<>();
    long length = 0;
    for (String document : documents) {
      if (!open.isEmpty() && length + document.length() > target) {
        blocks.add(open);
        open = new ArrayList<>();
        length = 0;
      }
      open.add(document);
      length += document.length();
    }
    blocks.add(open);
    return blocks;
  }

  /** One array per page: path, id, title, kind, aliases, standings, text. */
  private String document(SearchDocument page, Texts texts) {
    return Json.array(
        List.of(
            texts.names(),
            Integer.toString(kinds.of(page.kind())),
            texts.aliases(),
            Json.array(page.standings().stream().map(this::standing).toList()),
            texts.text()));
  }

  private static Texts texts(SearchDocument page) {
    boolean idInPath =
        page.type().equals(PageSectionIndex.TYPE)
            || page.path().endsWith("/" + page.id() + ".html");
    String id = idInPath ? "0" : Json.text(page.id());
    return new Texts(
        Json.text(page.path()) + "," + id + "," + Json.text(page.title()),
        Json.texts(
            page.type().equals(PageSectionIndex.TYPE)
                ? List.of(PageSectionIndex.page(page))
                : page.aliases()),
        Json.text(text(page)));
  }

  /** The text for excerpts, one statement per line; the summary first, even if empty. */
  private static String text(SearchDocument page) {
    List<String> lines = new ArrayList<>(List.of(line(page.summary())));
    Stream.of(page.reasons(), page.steps(), page.terms(), page.body().lines().toList())
        .flatMap(List::stream)
        .map(ResultTexts::line)
        .filter(line -> !line.isEmpty())
        .forEach(lines::add);
    return String.join("\n", lines);
  }

  private static String line(String text) {
    return SPACES.matcher(text).replaceAll(" ").strip();
  }

  /** A line or, of several verdicts, an array of the words before them and of their lines. */
  private String standing(Standing standing) {
    TopicLink link = standing.topic();
    int topic = topics.of(new TopicLink(link.id(), "", link.label(), link.inText()));
    List<String> lines = standing.lines().stream().map(line -> line(topic, line)).toList();
    // a result for a topic's list says the topic, which a line behind a lead does not
    standing.judgements().forEach(own -> phrase(topic, own.mark(), own.phrase()));
    return lines.size() == 1
        ? lines.get(0)
        : Json.array(List.of(Json.text(standing.lead()), Json.array(lines)));
  }

  private int phrase(int topic, VerdictMark mark, String words) {
    return phrases.of(new Phrase(topic, mark.verdict(), mark.polarity(), words));
  }

  /** A phrase's number, or an array of it, the entries it is named under, and its condition. */
  private String line(int topic, Standing.Line line) {
    VerdictMark mark = line.mark();
    if (!mark.verdict().equals(NONE)) {
      labels.of(new Label(mark.verdict(), mark.label()));
    }
    int phrase = phrase(topic, mark, line.phrase());
    if (line.namedUnder().isEmpty() && line.qualifier().isEmpty()) {
      return Integer.toString(phrase);
    }
    String names = String.join(", ", line.namedUnder().stream().map(EntryLink::name).toList());
    return Json.array(
        List.of(Integer.toString(phrase), Json.text(names), Json.text(line.qualifier())));
  }
}
