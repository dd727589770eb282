package org.leaven.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.leaven.page.Findable;
import org.leaven.page.Literal;
import org.leaven.page.view.EntryLink;
import org.leaven.page.view.Standing;
import org.leaven.page.view.TopicLink;
import org.leaven.source.Folding;

/**
 * What a result says of a page: its name, what it is, and how it stands under each topic, in the
 * words of the page itself. Values that many pages share are kept once and numbered.
 */
final class Answers {
  private static final List<String> TYPES = List.of("entry", "topic", "page");

  /** A standing in words; the topic is a number. */
  private record Phrase(int topic, String verdict, String polarity, String text) {}

  private record Label(String verdict, String text) {}

  private final List<Findable> pages;
  private final Numbering<String> kinds = new Numbering<>();
  private final Numbering<TopicLink> topics = new Numbering<>();
  private final Numbering<Phrase> phrases = new Numbering<>();
  private final Numbering<Label> labels = new Numbering<>();
  private final List<String> documents;

  Answers(List<Findable> pages) {
    this.pages = pages;
    this.documents = pages.stream().map(this::document).toList();
  }

  /** One array a page: path, id, title, kind, type, aliases, standings, summary. */
  String documents() {
    return Literal.array(documents);
  }

  /** What a page may be, by number. */
  String kinds() {
    return Literal.texts(kinds.values());
  }

  /** One array a standing that occurs: topic, verdict id, polarity, words. */
  String phrases() {
    return Literal.array(
        phrases.values().stream()
            .map(
                each ->
                    String.format(
                        Locale.ROOT,
                        "[%d,%s,%s,%s]",
                        each.topic(),
                        Literal.of(each.verdict()),
                        Literal.of(each.polarity()),
                        Literal.of(each.text())))
            .toList());
  }

  /** One array a verdict that occurs: id, folded label. */
  String verdicts() {
    return Literal.array(
        labels.values().stream()
            .map(each -> Literal.texts(List.of(each.verdict(), Folding.words(each.text()))))
            .toList());
  }

  /** One array a topic: id, its page's number or -1, and the names readers may give it. */
  String topics() {
    return Literal.array(topics.values().stream().map(this::topic).toList());
  }

  /** The names of each page, folded: title, aliases, keywords; pages are parted by semicolons. */
  String names() {
    return Literal.of(String.join(";", pages.stream().map(Answers::names).toList()));
  }

  private static String names(Findable page) {
    return Stream.of(Stream.of(page.title()), page.aliases().stream(), page.keywords().stream())
        .flatMap(names -> names.map(Folding::words))
        .reduce((left, right) -> left + "," + right)
        .orElse("");
  }

  private String topic(TopicLink link) {
    List<String> names = new ArrayList<>(List.of(Folding.words(link.label())));
    int number = -1;
    for (int i = 0; i < pages.size(); i++) {
      if (pages.get(i).type().equals("topic") && pages.get(i).id().equals(link.id())) {
        number = i;
        names.addAll(List.of(names(pages.get(i)).split(",", -1)));
      }
    }
    List<String> distinct = names.stream().filter(name -> !name.isEmpty()).distinct().toList();
    String all = Literal.of(String.join(",", distinct));
    return String.format(Locale.ROOT, "[%s,%d,%s]", Literal.of(link.id()), number, all);
  }

  private String document(Findable page) {
    boolean isEntry = page.type().equals("entry");
    boolean idInPath = page.path().endsWith("/" + page.id() + ".html");
    return Literal.array(
        List.of(
            Literal.of(page.path()),
            idInPath ? "0" : Literal.of(page.id()),
            Literal.of(page.title()),
            Integer.toString(kinds.of(page.kind())),
            Integer.toString(TYPES.indexOf(page.type())),
            Literal.texts(page.aliases()),
            Literal.array(page.standings().stream().map(this::standing).toList()),
            isEntry ? "0" : Literal.of(page.summary())));
  }

  /** A phrase's number, or an array of it, the entry it is named under, and its condition. */
  private String standing(Standing standing) {
    TopicLink link = standing.topic();
    int topic = topics.of(new TopicLink(link.id(), "", link.label(), link.inText()));
    String verdict = standing.mark().verdict();
    if (!standing.kind().equals("none")) {
      labels.of(new Label(verdict, standing.mark().label()));
    }
    String polarity = standing.mark().polarity();
    int phrase = phrases.of(new Phrase(topic, verdict, polarity, standing.phrase()));
    boolean isNamed = standing.kind().equals("named");
    List<EntryLink> parents = isNamed ? standing.namedUnder() : List.of();
    String condition = standing.condition();
    if (parents.isEmpty() && condition.isEmpty()) {
      return Integer.toString(phrase);
    }
    String names = String.join(", ", parents.stream().map(EntryLink::name).toList());
    return String.format(
        Locale.ROOT, "[%d,%s,%s]", phrase, Literal.of(names), Literal.of(condition));
  }
}
