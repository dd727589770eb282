package org.leaven.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Looks for the fact of a claim where its row says, in the markup and not in the wording. */
public final class ClaimChecker {
  private static final Map<String, String> OTHER_WAY =
      Map.of(
          "variant-of", "has-variant",
          "part-of", "has-part",
          "combines", "combined-in",
          "see-also", "see-also");

  private final ClaimedSite site;

  /** The site in the language of the claims. */
  private final ClaimedSite original;

  public ClaimChecker(ClaimedSite site) {
    this(site, site);
  }

  private ClaimChecker(ClaimedSite site, ClaimedSite original) {
    this.site = site;
    this.original = original;
  }

  /** A check of the same facts in another language, in which words are only looked for. */
  public static ClaimChecker in(String language, ClaimedSite original) {
    return new ClaimChecker(original.in(language), original);
  }

  /** Fails when the fact is missing or another than the claim's. */
  public void check(Claim claim) {
    switch (claim.check()) {
      case VERDICT -> verdict(claim);
      case NAMED -> named(claim);
      case REASON -> besideVerdict(claim, "reason");
      case NOTE -> onThePage(claim, "note");
      case CONDITION -> condition(claim);
      case LIST_REASON -> listReason(claim);
      case STEP -> step(claim);
      case DOSE -> dose(claim);
      case ADAPTATION -> text(claim, "[data-part=adaptations] li");
      case SUMMARY -> text(claim, "[data-part=summary]");
      case FACET -> facet(claim);
      case RELATION -> relation(claim);
      case PROSE -> says(claim, blocks(claim.page()));
    }
  }

  /** In the topic's table, on the entry's page and in the matrix. */
  private void verdict(Claim claim) {
    cites(claim, site.row(claim.topic(), claim.verdict(), claim.entry()));
    Element standing = site.standing(claim.entry(), claim.topic());
    assertEquals("own", standing.attr("data-standing"), claim::toString);
    assertEquals(claim.verdict(), standing.attr("data-verdict"), claim::toString);
    cites(claim, standing);
    String cell = "table.matrix tr[data-entry=%s] td[data-topic=%s]";
    Elements found = site.page("compare.html").select(cell.formatted(claim.entry(), claim.topic()));
    Element own = ClaimedSite.one(found, "cells of " + claim);
    assertEquals(claim.verdict(), own.attr("data-verdict"), claim::toString);
    assertEquals("own", own.attr("data-standing"), claim::toString);
  }

  /** In the row and on the page of the entry that names it, and on its own page. */
  private void named(Claim claim) {
    String parent = claim.expected();
    Element row = site.row(claim.topic(), claim.verdict(), parent);
    Element parentStanding = site.standing(parent, claim.topic());
    String included = "[data-part=includes] [data-entry=%s]".formatted(claim.entry());
    for (Element place : List.of(row, parentStanding)) {
      cites(claim, place);
      ClaimedSite.one(place.select(included), included + " for " + claim);
    }
    Element own = site.standing(claim.entry(), claim.topic());
    assertEquals(claim.verdict(), own.attr("data-verdict"), claim::toString);
    if (!own.attr("data-standing").equals("own")) {
      assertEquals("named", own.attr("data-standing"), claim::toString);
      String under = "[data-part=named-under] [data-entry=%s]".formatted(parent);
      ClaimedSite.one(own.select(under), under + " for " + claim);
    }
  }

  /** In the topic's table and on the entry's page. */
  private void besideVerdict(Claim claim, String part) {
    Element row = site.row(claim.topic(), claim.verdict(), claim.entry());
    Element standing = site.standing(claim.entry(), claim.topic());
    assertEquals(claim.verdict(), standing.attr("data-verdict"), claim::toString);
    for (Element place : List.of(row, standing)) {
      cites(claim, place);
      says(claim, place.select("[data-part=" + part + "]"));
    }
  }

  /** In the topic's table, and in the answer on the entry's page. */
  private void condition(Claim claim) {
    Element row = site.row(claim.topic(), claim.verdict(), claim.entry());
    says(claim, row.select("[data-part=condition]"));
    Element answer = site.standing(claim.entry(), claim.topic());
    assertEquals(claim.verdict(), answer.attr("data-verdict"), claim::toString);
    says(claim, answer.select("> p"));
    List.of(row, answer).forEach(place -> cites(claim, place));
  }

  /** On the entry's page; the row in the table cites the place. */
  private void onThePage(Claim claim, String part) {
    cites(claim, site.row(claim.topic(), claim.verdict(), claim.entry()));
    Element standing = site.standing(claim.entry(), claim.topic());
    assertEquals(claim.verdict(), standing.attr("data-verdict"), claim::toString);
    cites(claim, standing);
    says(claim, standing.select("[data-part=" + part + "]"));
  }

  private void listReason(Claim claim) {
    Element table = site.table(claim.topic(), claim.verdict());
    List<Element> reasons =
        table.select("[data-part=list-reason]").stream()
            .filter(reason -> !reason.select(place(claim)).isEmpty())
            .toList();
    says(claim, reasons);
  }

  private void step(Claim claim) {
    Element step = stepOf(claim);
    String words = claim.expected().substring(claim.parts()[0].length() + 1);
    says(claim, words, List.of(step));
  }

  private void dose(Claim claim) {
    String[] parts = claim.parts();
    String query = "[data-dose=%s][data-amount=%s][data-unit=%s]";
    Elements doses = stepOf(claim).select(query.formatted(parts[1], parts[2], parts[3]));
    Element dose = ClaimedSite.one(doses, "doses of " + claim);
    assertEquals(parts.length > 4 ? parts[4] : "", dose.attr("data-per"), claim::toString);
  }

  /** The step whose number the claim gives, of as many as the claim says. */
  private Element stepOf(Claim claim) {
    String[] numbers = claim.parts()[0].split("/", -1);
    Document page = site.page(claim.page());
    Elements steps = page.select("ol[data-part=steps] > li");
    assertEquals(Integer.parseInt(numbers[1]), steps.size(), claim::toString);
    cites(claim, page);
    return steps.get(Integer.parseInt(numbers[0]) - 1);
  }

  private void text(Claim claim, String query) {
    Document page = site.page(claim.page());
    cites(claim, page);
    says(claim, page.select(query));
  }

  private void facet(Claim claim) {
    String[] parts = claim.parts();
    String basis =
        parts[2].equals("stated") ? ":not([data-basis])" : "[data-basis=" + parts[2] + "]";
    String query = "[data-facet=%s] [data-term=%s]%s".formatted(parts[0], parts[1], basis);
    Elements terms = site.page(claim.page()).select(query);
    ClaimedSite.one(terms, "terms of " + claim);
  }

  /** On both pages, each in its own direction. */
  private void relation(Claim claim) {
    String kind = claim.parts()[0];
    String other = claim.parts()[1];
    related(claim.entry(), kind, other);
    related(other, OTHER_WAY.getOrDefault(kind, kind), claim.entry());
  }

  private void related(String from, String kind, String to) {
    String query = "[data-relation=%s] [data-entry=%s]".formatted(kind, to);
    ClaimedSite.one(site.entry(from).select(query), query + " of " + from);
  }

  private List<Element> blocks(String page) {
    return site.equals(original) ? site.blocks(page) : site.blocks(page, original);
  }

  private void says(Claim claim, List<Element> blocks) {
    says(claim, claim.expected(), blocks);
  }

  /** In another language there are words, and not those of the original. */
  private void says(Claim claim, String words, List<Element> blocks) {
    if (site.equals(original)) {
      assertTrue(Sentences.of(blocks).say(words), claim::toString);
      return;
    }
    boolean hasWords = blocks.stream().anyMatch(block -> block.text().matches(".*\\p{L}.*"));
    boolean isTranslated = blocks.stream().allMatch(own -> own.select("[lang=en]").isEmpty());
    assertTrue(hasWords && isTranslated, claim::toString);
  }

  private static void cites(Claim claim, Element place) {
    assertTrue(
        !place.select(place(claim)).isEmpty(),
        () -> "no mark of line " + claim.line() + " for " + claim);
  }

  /** A mark beside a fact, or the link at the end of a page. */
  private static String place(Claim claim) {
    return "[data-cites~=(^| )source-article-%1$s( |$)], a[data-source=article][data-locator=%1$s]"
        .formatted(claim.line());
  }
}
