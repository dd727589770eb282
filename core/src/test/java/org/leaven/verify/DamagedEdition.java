package org.leaven.verify;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * A way to damage a page.
 *
 * @param page path in the site
 * @param act changes the page's element
 */
record DamagedEdition(String name, String page, Consumer<Element> act) {
  private static final String TOPIC = "topics/back.html";
  private static final String OTHER = "topics/neck.html";
  private static final String ENTRY = "moves/bridge.html";
  private static final String COMPARE = "compare.html";
  private static final String HOME = "index.html";
  private static final String LIST = "moves/index.html";
  private static final String SEVERAL = "moves/squat.html";
  private static final String WITHDRAWN = "moves/twist.html";

  @Override
  public String toString() {
    return name;
  }

  private static Element first(Element root, String query) {
    return Objects.requireNonNull(root.selectFirst(query), "nothing to damage: " + query);
  }

  private static Consumer<Element> drop(String query) {
    return root -> first(root, query).remove();
  }

  /** Replaces words wherever they stand below an element. */
  private static Consumer<Element> say(String query, String words, String instead) {
    return root -> {
      Element element = first(root, query);
      String html = element.html();
      String changed = html.replace(words, instead);
      if (changed.equals(html)) {
        throw new IllegalStateException("nothing says \"" + words + "\": " + html);
      }
      element.html(changed);
    };
  }

  private static Consumer<Element> mark(String query, String attribute, String value) {
    return root -> first(root, query).attr(attribute, value);
  }

  private static Consumer<Element> add(String query, String html) {
    return root -> first(root, query).append(html);
  }

  /** On paper nothing is said to the ear alone. */
  boolean isPossibleIn(String edition) {
    return !edition.equals("pdf") || !(name.contains("heard") || name.contains("figure"));
  }

  private static Consumer<Element> twice(String query) {
    return root -> {
      Element element = first(root, query);
      element.after(element.clone());
    };
  }

  static final String BEST = "table[data-verdict=best]";
  static final String WORST = "table[data-verdict=worst]";
  static final String ROW = BEST + " tr[data-entry=bridge]";
  static final String ANSWER = "[data-part=standings] > li[data-standing=own]";
  static final String NOT_LISTED = "[data-part=standings] > li[data-standing=none]";
  static final String WHY = "[data-part=why]";
  static final String CELL = "tr[data-entry=bridge] td[data-topic=back]";
  static final String EMPTY_CELL = "tr[data-entry=bridge] td[data-topic=neck]";
  static final String STEPS = "[data-part=steps]";
  static final String MEDIA = "[data-part=media]";
  static final String ITEM = "li[data-entry=bridge]";

  static final String BEST_OF_TWO = BEST + " tr[data-entry=squat]";
  static final String DEPENDS = "[data-part=standings] > li[data-topics=back]";
  static final String DIFFER = "[data-part=standings] > li[data-topics=neck]";
  static final String AGREE = "[data-part=standings] > li[data-topics=hip]";
  static final String TWO_IN_CELL = "tr[data-entry=squat] td[data-topic=back]";
  static final String TWO_IN_ITEM = "li[data-entry=squat] .several[data-topic=back]";

  static List<DamagedEdition> all() {
    return Stream.of(ofOneVerdict(), ofSeveralVerdicts(), ofFields(), ofEvidence(), ofOwnTexts())
        .flatMap(List::stream)
        .toList();
  }

  /** A certainty, a withdrawal or the citation of a source is lost or changed. */
  private static List<DamagedEdition> ofEvidence() {
    String row = WORST + " tr[data-entry=crunch]";
    String cell = "tr[data-entry=crunch] td[data-topic=neck]";
    return List.of(
        new DamagedEdition(
            "a certainty is lost from an entry's page",
            "moves/crunch.html",
            say("[data-part=standings] > li[data-topics=neck]", "certainty: Only told", "")),
        new DamagedEdition(
            "a certainty is another in the comparison",
            COMPARE,
            say(cell, "certainty: Only told", "certainty: Seen")),
        new DamagedEdition(
            "a certainty moves to another verdict",
            COMPARE,
            add("tr[data-entry=crunch] td[data-topic=hip]", ", certainty: Only told")),
        new DamagedEdition("a certainty is another in a row", OTHER, say(row, "Only told", "Seen")),
        new DamagedEdition(
            "that an entry is withdrawn is lost", WITHDRAWN, drop("[data-part=withdrawn]")),
        new DamagedEdition(
            "why an entry is withdrawn is changed",
            WITHDRAWN,
            say("[data-part=withdrawn]", "It turns the neck", "It is out of fashion")),
        new DamagedEdition(
            "what to read instead is lost",
            WITHDRAWN,
            drop("[data-part=withdrawn] a[data-entry=bridge]")),
        new DamagedEdition(
            "that an entry is withdrawn does not come first",
            WITHDRAWN,
            root -> {
              Element said = first(root, "[data-part=withdrawn]");
              first(root, "[data-part=summary]").after(said.clone());
              said.remove();
            }),
        new DamagedEdition(
            "the list does not say that an entry is withdrawn",
            LIST,
            drop("li[data-entry=twist] [data-part=state]")),
        new DamagedEdition(
            "the year of a source is another",
            "sources.html",
            say("[data-citation=book]", "1998", "1989")),
        new DamagedEdition(
            "the quote of a source is lost", "sources.html", drop("[data-quote=book]")));
  }

  /** The value of a field is lost, changed, or of another entry. */
  private static List<DamagedEdition> ofFields() {
    return List.of(
        new DamagedEdition(
            "a field's value is changed", ENTRY, say("[data-field=load]", "12,500.5", "12,500.6")),
        new DamagedEdition(
            "a field's unit is changed", ENTRY, say("[data-field=load]", "kg", "lb")),
        new DamagedEdition("a field is lost", ENTRY, drop("[data-field=load]")),
        new DamagedEdition(
            "a field's yes becomes a no", ENTRY, say("[data-field=easy]", "Yes", "No")),
        new DamagedEdition(
            "a field's date is another",
            ENTRY,
            mark("[data-field=tried] time", "datetime", "2025-03-02")),
        new DamagedEdition(
            "a field's basis is lost",
            ENTRY,
            say("[data-field=load]", "As this site reads it", "")),
        new DamagedEdition(
            "a field's source is another",
            ENTRY,
            mark("[data-field=load] [data-cites]", "data-cites", "source-book-9")),
        new DamagedEdition(
            "a field's value is changed in the list",
            LIST,
            say(ITEM + " [data-field=load]", "12,500.5", "1,500.5")),
        new DamagedEdition(
            "a field's value is changed in the comparison",
            COMPARE,
            say("tr[data-entry=bridge] td[data-field=easy]", "Yes", "No")),
        new DamagedEdition(
            "a field's value is lost from the comparison",
            COMPARE,
            mark("tr[data-entry=bridge] td[data-field=load]", "data-field", "easy")),
        new DamagedEdition(
            "a field's value stands with an entry that has none",
            COMPARE,
            add("tr[data-entry=crunch] td[data-field=load]", "12,500.5 kg")));
  }

  /** What an entry's file says besides its facts: text, links and reviews. */
  private static List<DamagedEdition> ofOwnTexts() {
    return List.of(
        new DamagedEdition("a heading of a text is lost", ENTRY, drop("h2:contains(And then)")),
        new DamagedEdition(
            "words of a text are lost", ENTRY, say("p:contains(Slowly at)", "not", "")),
        new DamagedEdition("a link to another site is lost", ENTRY, drop("[data-part=links] li")),
        new DamagedEdition(
            "a link leads to another site",
            ENTRY,
            mark("[data-part=links] a", "href", "https://example.org/other")),
        new DamagedEdition(
            "a link has another label", ENTRY, say("[data-part=links] a", "A page", "All")),
        new DamagedEdition("a review is dropped", ENTRY, drop("[data-part=reviewed]")),
        new DamagedEdition(
            "a review is by another", ENTRY, say("[data-part=reviewed]", "Ann", "Bob")),
        new DamagedEdition(
            "a review is made up",
            SEVERAL,
            add("header", "<p data-part=\"reviewed\">Reviewed by Ann Example</p>")),
        new DamagedEdition(
            "a review is due on another day",
            ENTRY,
            mark("[data-part=review-by] time", "datetime", "2028-02-28")));
  }

  /** One of several verdicts is lost, or what tells them apart is lost or exchanged. */
  private static List<DamagedEdition> ofSeveralVerdicts() {
    return List.of(
        new DamagedEdition(
            "an entry's page loses one of two verdicts",
            SEVERAL,
            drop(DEPENDS + " [data-part=verdict]")),
        new DamagedEdition(
            "the conditions of two verdicts are exchanged on an entry's page",
            SEVERAL,
            exchange(DEPENDS, "if the knees are well", "if the knees hurt")),
        new DamagedEdition(
            "the reason of one verdict is given for the other",
            SEVERAL,
            mark(WHY + " [data-judgement=2]", "data-judgement", "1")),
        new DamagedEdition(
            "a reason does not say for which verdict it is",
            SEVERAL,
            say(WHY + " [data-judgement=2]", "if the knees hurt", "")),
        new DamagedEdition(
            "that it depends is lost from an entry's page",
            SEVERAL,
            say(DEPENDS + " .several-lead", "Depends for", "")),
        new DamagedEdition(
            "that sources differ is lost from an entry's page",
            SEVERAL,
            say(DIFFER + " .several-lead", "Sources differ for", "")),
        new DamagedEdition(
            "sources that agree are lost from an entry's page",
            SEVERAL,
            say(AGREE, "sources agree: A book and A talk", "")),
        new DamagedEdition(
            "the sources of two verdicts are exchanged on an entry's page",
            SEVERAL,
            exchange(DIFFER, "according to A book", "according to A talk")),
        new DamagedEdition(
            "an entry's page is marked with one of two verdicts",
            SEVERAL,
            mark(DEPENDS, "data-verdict", "best")),
        new DamagedEdition(
            "a row of several verdicts is heard as one",
            TOPIC,
            say(WORST + " tr[data-entry=squat] [data-part=prefix]", "Depends", "Worst")),
        new DamagedEdition(
            "a row loses the line with the other verdict",
            TOPIC,
            drop(BEST_OF_TWO + " [data-part=others]")),
        new DamagedEdition(
            "a row names the other verdict without its condition",
            TOPIC,
            say(BEST_OF_TWO + " [data-part=others]", "if the knees hurt", "")),
        new DamagedEdition("a row of two verdicts is lost", TOPIC, drop(BEST_OF_TWO)),
        new DamagedEdition(
            "the conditions of two verdicts are exchanged in a row",
            TOPIC,
            root -> {
              say(BEST_OF_TWO + " [data-part=others]", "if the knees hurt", "if the knees are well")
                  .accept(root);
              say(BEST_OF_TWO + " p.condition", "The knees are well", "The knees hurt")
                  .accept(root);
            }),
        new DamagedEdition(
            "a cell loses one of two verdicts", COMPARE, drop(TWO_IN_CELL + " .matrix-line")),
        new DamagedEdition(
            "the conditions of two verdicts are exchanged in a cell",
            COMPARE,
            exchange(TWO_IN_CELL, "if the knees are well", "if the knees hurt")),
        new DamagedEdition(
            "that it depends is lost from a cell", COMPARE, say(TWO_IN_CELL, "Depends", "")),
        new DamagedEdition(
            "a cell is marked with one of two verdicts",
            COMPARE,
            mark(TWO_IN_CELL, "data-verdict", "best")),
        new DamagedEdition(
            "a line of the list loses one of two verdicts", LIST, drop(TWO_IN_ITEM + " .standing")),
        new DamagedEdition(
            "the conditions of two verdicts are exchanged in the list",
            LIST,
            exchange(TWO_IN_ITEM, "if the knees are well", "if the knees hurt")),
        new DamagedEdition(
            "the list shows one of two verdicts alone",
            LIST,
            root -> {
              Element several = first(root, TWO_IN_ITEM);
              several.replaceWith(first(several, ".standing"));
            }),
        new DamagedEdition(
            "the front page shows one of two verdicts alone",
            HOME,
            drop("section[data-topic=back] li[data-entry=squat] .several")),
        new DamagedEdition(
            "a related entry is shown with one of two verdicts",
            ENTRY,
            drop("[data-part=relations] .several[data-topic=back] .standing")));
  }

  /** Two pieces of text change places below an element. */
  private static Consumer<Element> exchange(String query, String one, String other) {
    return say(query, one, "§§").andThen(say(query, other, one)).andThen(say(query, "§§", other));
  }

  private static List<DamagedEdition> ofOneVerdict() {
    return List.of(
        new DamagedEdition("a row is lost", TOPIC, drop(ROW)),
        new DamagedEdition("a row stands twice", TOPIC, twice(ROW)),
        new DamagedEdition("a row stands in the other table", TOPIC, DamagedEdition::moveRow),
        new DamagedEdition(
            "a row belongs to another entry", TOPIC, mark(ROW, "data-entry", "crunch")),
        new DamagedEdition(
            "a row's name is another's", TOPIC, say(ROW + " th", "Bridge", "Crunch")),
        new DamagedEdition(
            "a row has a reason too many", TOPIC, add(ROW + " td", "<p>It cures.</p>")),
        new DamagedEdition("a row's reason is changed", TOPIC, say(ROW, "strengthens", "weakens")),
        new DamagedEdition(
            "a row's reason is lost", TOPIC, say(ROW, "</strong> the hips", "</strong>")),
        new DamagedEdition(
            "a row's reason gets a not", TOPIC, say(ROW, "It <strong>", "It never <strong>")),
        new DamagedEdition("a row's condition is lost", TOPIC, say(ROW, "the floor is soft", "")),
        new DamagedEdition("a row's condition is turned", TOPIC, say(ROW, "is soft", "is hard")),
        new DamagedEdition(
            "a row's condition is of the other kind", TOPIC, say(ROW, "only if", "if")),
        new DamagedEdition(
            "a row's source is another", TOPIC, mark(ROW, "data-cites", "source-book-13")),
        new DamagedEdition(
            "a row of a negative list is not heard as such",
            TOPIC,
            drop(WORST + " [data-part=prefix]")),
        new DamagedEdition("a named entry is lost from a row", TOPIC, say(ROW, "Half bridge", "")),
        new DamagedEdition("a table is lost", TOPIC, drop(WORST)),
        new DamagedEdition(
            "a table's caption is flipped", TOPIC, say(BEST + " caption", "Best", "Worst")),
        new DamagedEdition("a table's mark is flipped", TOPIC, mark(WORST, "data-verdict", "best")),
        new DamagedEdition(
            "the list's reason is lost", TOPIC, say(WORST, "It strains the back", "")),
        new DamagedEdition(
            "a reason moves to another topic",
            OTHER,
            add(WORST + " td", "It strengthens the hips")),
        new DamagedEdition(
            "the list's reason moves to another topic",
            OTHER,
            add(WORST + " caption", "It strains the back")),
        new DamagedEdition(
            "an entry's verdict is flipped", ENTRY, say(ANSWER + " b", "Best", "Worst")),
        new DamagedEdition(
            "an entry's mark is flipped", ENTRY, mark(ANSWER, "data-verdict", "worst")),
        new DamagedEdition(
            "an entry's verdict is another topic's", ENTRY, say(ANSWER + " b", "back", "neck")),
        new DamagedEdition("an entry's verdict is lost", ENTRY, drop(ANSWER)),
        new DamagedEdition("an entry's verdict stands twice", ENTRY, twice(ANSWER)),
        new DamagedEdition(
            "not listed becomes a verdict", ENTRY, say(NOT_LISTED + " b", "Not listed", "Best")),
        new DamagedEdition(
            "not listed becomes safe", ENTRY, add(NOT_LISTED, "<p>So it is safe.</p>")),
        new DamagedEdition("a topic that does not list it is lost", ENTRY, drop(NOT_LISTED)),
        new DamagedEdition(
            "a topic that lists it is among those that do not",
            ENTRY,
            mark(NOT_LISTED, "data-topics", "back")),
        new DamagedEdition(
            "a topic that does not list it has a verdict",
            ENTRY,
            mark(NOT_LISTED, "data-verdict", "best")),
        new DamagedEdition(
            "a topic that does not list it gets words", ENTRY, add(NOT_LISTED, " best")),
        new DamagedEdition("an entry's reason is changed", ENTRY, say(WHY, "hips", "knees")),
        new DamagedEdition("an entry's note is lost", ENTRY, say(WHY, "Slowly at first", "")),
        new DamagedEdition(
            "an entry's reason is for another topic",
            ENTRY,
            mark(WHY + " li[data-topics]", "data-topics", "neck")),
        new DamagedEdition(
            "an entry's condition is lost", ENTRY, say(ANSWER, "the floor is soft", "")),
        new DamagedEdition("an entry's basis is lost", ENTRY, say(WHY, "own grouping", "")),
        new DamagedEdition("an entry's source is lost", ENTRY, mark(ANSWER, "data-cites", "")),
        new DamagedEdition("an entry's name is another", ENTRY, say("h1", "Bridge", "Fridge")),
        new DamagedEdition(
            "an entry's summary is changed",
            ENTRY,
            say("[data-part=summary]", "lying", "standing")),
        new DamagedEdition("an alias is lost", ENTRY, drop("[data-part=aliases]")),
        new DamagedEdition("a step is lost", ENTRY, drop(STEPS + " > li")),
        new DamagedEdition("a step's figure is lost", ENTRY, drop(STEPS + " svg")),
        new DamagedEdition("a step's figure stands twice", ENTRY, twice(STEPS + " svg")),
        new DamagedEdition("figures change places", ENTRY, DamagedEdition::swapFigures),
        new DamagedEdition(
            "a figure has another line", ENTRY, root -> bend(first(root, STEPS + " svg"))),
        new DamagedEdition("a step is added", ENTRY, add(STEPS, "<li>Jump.</li>")),
        new DamagedEdition("steps change places", ENTRY, DamagedEdition::swapSteps),
        new DamagedEdition("a step is turned", ENTRY, say(STEPS, "Lift", "Drop")),
        new DamagedEdition("a dose is changed", ENTRY, say(STEPS, "30 seconds", "300 seconds")),
        new DamagedEdition(
            "a dose's unit is changed", ENTRY, say(STEPS, "30 seconds", "30 minutes")),
        new DamagedEdition("a dose is lost", ENTRY, say(STEPS, "Hold 30 seconds", "")),
        new DamagedEdition("a dose is for both sides", ENTRY, say(STEPS, ", each side", "")),
        new DamagedEdition("a dose is added", ENTRY, add(STEPS + " > li", " 10 times")),
        new DamagedEdition("an adaptation is lost", ENTRY, drop("[data-part=adaptations] > li")),
        new DamagedEdition("a term is changed", ENTRY, say("[data-part=facets]", "Mat", "Barbell")),
        new DamagedEdition("a relation is lost", ENTRY, drop("[data-relation] li")),
        new DamagedEdition(
            "a relation is of another kind",
            ENTRY,
            mark("[data-relation]", "data-relation", "combines")),
        new DamagedEdition("a cell is flipped", COMPARE, say(CELL, "Best", "Worst")),
        new DamagedEdition(
            "a cell's mark is flipped", COMPARE, mark(CELL, "data-verdict", "worst")),
        new DamagedEdition(
            "an empty cell gets a verdict", COMPARE, say(EMPTY_CELL, "Not listed", "Best")),
        new DamagedEdition("a cell is emptied", COMPARE, say(EMPTY_CELL, "Not listed", "")),
        new DamagedEdition(
            "a cell's condition is lost", COMPARE, say(CELL, "the floor is soft", "")),
        new DamagedEdition(
            "a row of the comparison is lost", COMPARE, drop("tr[data-entry=bridge]")),
        new DamagedEdition(
            "a row of the comparison is added", COMPARE, twice("tr[data-entry=bridge]")),
        new DamagedEdition("two cells change topics", COMPARE, DamagedEdition::swapCells),
        new DamagedEdition("an entry is lost from the list", LIST, drop(ITEM)),
        new DamagedEdition(
            "a line of the list is flipped", LIST, say(ITEM, "Best for", "Worst for")),
        new DamagedEdition("a line of the list is lost", LIST, drop(ITEM + " .standing")),
        new DamagedEdition(
            "a summary of the list is changed", LIST, say(ITEM, "lying", "standing")),
        new DamagedEdition(
            "a picture's alternative text is lost", ENTRY, mark(MEDIA + " a img", "alt", "")),
        new DamagedEdition("a picture is lost", ENTRY, drop(MEDIA + " figure")),
        new DamagedEdition("two pictures change places", ENTRY, DamagedEdition::swapPictures),
        new DamagedEdition("a caption is changed", ENTRY, say(MEDIA, "afar", "near")),
        new DamagedEdition("a licence is lost", ENTRY, say(MEDIA, "CC0", "")),
        new DamagedEdition("a video gets longer", ENTRY, say(MEDIA, "2 min", "3 min")),
        new DamagedEdition("a step's picture is lost", ENTRY, drop("[data-part=step-picture]")),
        new DamagedEdition("a link is cut", ENTRY, mark("a[data-entry]", "href", "nowhere.html")),
        new DamagedEdition(
            "a link leads to no place", ENTRY, mark("a[data-entry]", "href", "#no-such-place")));
  }

  private static void moveRow(Element root) {
    Element row = first(root, ROW);
    row.remove();
    first(root, WORST + " tbody").appendChild(row);
  }

  private static void swapSteps(Element root) {
    Element step = first(root, STEPS + " > li");
    step.remove();
    first(root, STEPS).appendChild(step);
  }

  private static void swapPictures(Element root) {
    Element figure = first(root, MEDIA + " figure");
    figure.remove();
    first(root, MEDIA).appendChild(figure);
  }

  private static void swapFigures(Element root) {
    Element figure = first(root, STEPS + " svg");
    figure.remove();
    Objects.requireNonNull(root.select(STEPS + " > li").last()).appendChild(figure);
  }

  private static void bend(Element figure) {
    Element use = figure.selectFirst("use");
    String drawing = use == null ? "" : "symbol" + use.attr("href") + " ";
    Element path = first(use == null ? figure : figure.root(), drawing + "path");
    path.attr("d", path.attr("d") + "h3");
  }

  private static void swapCells(Element root) {
    first(root, CELL).attr("data-topic", "other");
    first(root, EMPTY_CELL).attr("data-topic", "back");
    first(root, "tr[data-entry=bridge] td[data-topic=other]").attr("data-topic", "neck");
  }
}
