package org.leaven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.leaven.claim.Claim;
import org.leaven.claim.Claim.Check;
import org.leaven.claim.ClaimedSite;
import org.leaven.claim.Claims;

/**
 * Keep Moving says nothing that its article does not say: what the baked site lists, names, times
 * and gives reasons for is in the claims.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NothingAddedIT {
  private static final String GENERAL = "general-back-pain";
  private static final String LOWER = "lower-back-pain";
  private static final List<String> TOPICS = List.of(GENERAL, LOWER);
  private static final List<String> VERDICTS = List.of("best", "worst");

  private final ClaimedSite site = ClaimedSite.baked();
  private final Claims claims;

  NothingAddedIT() throws IOException {
    claims = Claims.read();
  }

  @Test
  void tablesHaveAsManyRowsAsTheArticleLists() {
    assertEquals(9, site.rows(GENERAL, "best").size());
    assertEquals(7, site.rows(GENERAL, "worst").size());
    assertEquals(7, site.rows(LOWER, "best").size());
    assertEquals(7, site.rows(LOWER, "worst").size());
  }

  @Test
  void tablesListNoOtherEntries() {
    Set<String> shown = new TreeSet<>();
    for (String topic : TOPICS) {
      for (String verdict : VERDICTS) {
        site.rows(topic, verdict)
            .forEach(row -> shown.add(words(topic, verdict, row.attr("data-entry"))));
      }
    }
    assertEquals(
        claims.words(Check.VERDICT, claim -> words(claim.topic(), claim.verdict(), claim.entry())),
        shown);
  }

  @Test
  void verdictsNameNoOtherEntries() {
    Set<String> shown = new TreeSet<>();
    for (String topic : TOPICS) {
      for (Element row : site.rows(topic)) {
        row.select("[data-part=includes] [data-entry]")
            .eachAttr("data-entry")
            .forEach(part -> shown.add(words(topic, row.attr("data-entry"), part)));
      }
    }
    assertEquals(
        claims.words(Check.NAMED, claim -> words(claim.topic(), claim.expected(), claim.entry())),
        shown);
  }

  @Test
  void seventeenHaveNoReasonOfTheirOwn() {
    assertEquals(with(Check.REASON), shownWith("reason"));
    assertEquals(30 - 17, shownWith("reason").size());
  }

  @Test
  void oneVerdictHasACondition() {
    assertEquals(with(Check.CONDITION), shownWith("condition"));
    assertEquals(1, shownWith("condition").size());
  }

  /** The article's condition is enough for the verdict; it never says what holds without it. */
  @Test
  void waterAerobicsIsBestIfAndNowhereOnlyIf() {
    String text = site.row(GENERAL, "best", "water-aerobics").text();
    assertTrue(text.contains("Best if: The routine includes marching and walking steps"), text);
    for (String page : List.of("compare.html", "search.html", "exercises/index.html")) {
      String shown = site.page(page).text();
      assertTrue(shown.contains("if the routine includes marching and walking steps"), page);
      assertFalse(shown.contains("only if"), page);
    }
  }

  private Set<String> with(Check check) {
    return claims.words(check, claim -> words(claim.topic(), claim.entry()));
  }

  private Set<String> shownWith(String part) {
    Set<String> shown = new TreeSet<>();
    for (String topic : TOPICS) {
      site.rows(topic).stream()
          .filter(row -> !row.select("[data-part=" + part + "]").isEmpty())
          .forEach(row -> shown.add(words(topic, row.attr("data-entry"))));
    }
    return shown;
  }

  @Test
  void fourDosesAreShown() {
    Set<String> shown = new TreeSet<>();
    for (String entry : claims.entries()) {
      site.entry(entry).select("[data-dose]").forEach(dose -> shown.add(words(entry, dose(dose))));
    }
    assertEquals(claims.words(Check.DOSE, claim -> words(claim.entry(), dose(claim))), shown);
    assertEquals(4, shown.size());
  }

  private static String dose(Element dose) {
    String amount = words(dose.attr("data-dose"), dose.attr("data-amount"), dose.attr("data-unit"));
    return words(amount, dose.attr("data-per")).strip();
  }

  /** Without the number of its step. */
  private static String dose(Claim claim) {
    return claim.expected().substring(claim.expected().indexOf(' ') + 1);
  }

  @Test
  void thirtyEightEntriesHaveAPage() throws IOException {
    assertEquals(claims.entries(), site.entries());
    assertEquals(38, site.entries().size());
  }

  @Test
  void everyEntryStandsUnderBothTopicsAsTheArticleSays() {
    for (String entry : claims.entries()) {
      for (String topic : TOPICS) {
        stands(entry, topic, site.standing(entry, topic));
      }
    }
  }

  @Test
  void matrixHasEveryListedEntryOnceWithTheRightWords() {
    Set<String> shown = new TreeSet<>();
    for (Element row : site.page("compare.html").select("table.matrix tr[data-entry]")) {
      String entry = row.attr("data-entry");
      assertTrue(shown.add(entry), entry + " stands there twice");
      for (String topic : TOPICS) {
        Element cell = row.select("td[data-topic=" + topic + "]").get(0);
        stands(entry, topic, cell);
        assertFalse(cell.text().isBlank(), entry + " for " + topic);
      }
    }
    assertTrue(shown.containsAll(claims.words(Check.VERDICT, Claim::entry)), shown::toString);
  }

  private void stands(String entry, String topic, Element shown) {
    assertEquals(
        claims.standing(entry, topic),
        words(shown.attr("data-standing"), shown.attr("data-verdict")),
        entry + " for " + topic);
  }

  @Test
  void fourPutStressOnTheSpinalDiscs() {
    Set<String> shown = site.entries();
    shown.removeIf(
        entry ->
            site.entry(entry).select("[data-facet=stress] [data-term=spinal-discs]").isEmpty());
    assertEquals(Set.of("burpee", "sit-up", "squat", "toe-touch"), shown);
  }

  @Test
  void noAlternativeIsClaimed() {
    for (String entry : claims.entries()) {
      String query = "[data-relation=alternative-to], [data-relation=has-alternative]";
      assertTrue(site.entry(entry).select(query).isEmpty(), entry);
    }
  }

  private static String words(String... words) {
    return String.join(" ", words);
  }
}
