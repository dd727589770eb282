package org.leaven.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.Field;
import org.leaven.verify.text.ExpectedTextDiff;
import org.leaven.verify.text.TextNormalizer;

/** Compares the typed fields that a page shows of an entry with the dataset. */
final class FieldCheck {
  private final ExpectedFacts facts;
  private final Findings findings;

  FieldCheck(ExpectedFacts facts, Findings findings) {
    this.facts = facts;
    this.findings = findings;
  }

  /** Checks the page of an entry, which names the sources of each value, too. */
  void page(String page, Entry entry, Element main) {
    List<Element> shown = main.select("[data-part=fields] [data-field]");
    compare(page, entry, shown);
    Set<String> anchors = new TreeSet<>();
    entry.fields().forEach(value -> anchors.addAll(facts.anchors(value.citations())));
    findings.cites(page, entry.id(), shown, anchors);
  }

  /** Checks an item of a list. */
  void item(String page, Entry entry, Element item) {
    compare(page, entry, item.select("[data-part=fields] [data-field]"));
  }

  /** Checks a row of the comparison. */
  void row(String page, Entry entry, Element row) {
    compare(page, entry, row.select("td[data-field][data-value]"));
    row.select("td[data-field]:not([data-value])").stream()
        .filter(cell -> !TextNormalizer.of(cell).isBlank())
        .forEach(
            cell -> findings.add(page, entry.id(), "a value too many: \"" + cell.text() + '"'));
  }

  private void compare(String page, Entry entry, List<Element> shown) {
    List<String> expected = entry.fields().stream().map(value -> value.field().id()).toList();
    List<String> found = shown.stream().map(each -> each.attr("data-field")).toList();
    if (!new TreeSet<>(expected).equals(new TreeSet<>(found)) || expected.size() != found.size()) {
      findings.add(page, entry.id(), "the fields are " + found + " instead of " + expected);
    }
    for (Field.Value value : entry.fields()) {
      shown.stream()
          .filter(each -> each.attr("data-field").equals(value.field().id()))
          .forEach(each -> compare(page, entry, value, each));
    }
  }

  private void compare(String page, Entry entry, Field.Value value, Element shown) {
    List<String> pieces = new ArrayList<>(List.of(facts.words().value(value)));
    pieces.add(facts.words().basis(value.basis()));
    ExpectedTextDiff rest = new ExpectedTextDiff(TextNormalizer.of(shown)).takeEach(pieces);
    List<String> lost = rest.lost();
    String added = rest.allow(List.of(TextNormalizer.of(value.field().label()))).added();
    if (!lost.isEmpty() || !added.isEmpty()) {
      String what = "the field \"" + value.field().id() + "\" differs: lost " + lost;
      findings.add(page, entry.id(), what + ", added \"" + added + '"');
    }
  }
}
