package org.leaven.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.leaven.dataset.DatasetReader;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Topic;
import org.leaven.knowledge.resolve.KnowledgeBaseResolver;
import org.leaven.source.SourceTreeReader;

/**
 * Whether readers of Keep Moving find what they mean, asked of the built index without a browser:
 * {@code golden.csv}, and every name, alias and keyword, in pieces and misspelt.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("javascript")
class GoldenIT {
  /** Of the typos each so-manieth is asked; all with {@code -Dleaven.every=1}. */
  private static final int EVERY = Integer.getInteger("leaven.every", 3);

  private final List<GoldenQuery> golden = GoldenQuery.all();
  private JavaSearchReader reader;
  private KnowledgeBase base;

  @BeforeAll
  void open() throws IOException {
    reader = JavaSearchReader.of(SearchPage.site());
    var tree = SourceTreeReader.read(java.nio.file.Path.of("")).value();
    base = KnowledgeBaseResolver.resolve(DatasetReader.read(tree).value());
  }

  @AfterAll
  void close() {
    reader.close();
  }

  @Test
  void thereAreManyQueries() {
    assertTrue(golden.size() >= 230, golden.size() + " queries");
  }

  @Test
  void whatIsMeantComesFirstOrNearlySo() {
    List<String> notFirst = new ArrayList<>();
    List<String> notNear = new ArrayList<>();
    for (GoldenQuery query : golden) {
      if (!query.isAbsent()) {
        JavaSearchReader.Answer answer = reader.ask(query.text());
        String found = query.text() + " → " + answer.top(5);
        if (!answer.top(1).contains(query.first())) {
          notFirst.add(found);
        }
        if (!answer.top(3).contains(query.first()) || !answer.top(3).containsAll(query.near())) {
          notNear.add(found);
        }
      }
    }
    assertEquals(List.of(), notNear);
    assertTrue(notFirst.size() <= golden.size() * 0.03, notFirst.toString());
  }

  @Test
  void whatIsAbsentHasNoVerdict() {
    for (GoldenQuery query : golden) {
      if (query.isAbsent()) {
        JavaSearchReader.Answer answer = reader.ask(query.text());
        assertTrue(!answer.lacking().isEmpty(), query.text());
        assertEquals(List.of(), answer.verdicts(), query.text());
        assertEquals(
            "",
            String.join(
                "", answer.results().stream().map(JavaSearchReader.Result::excerpt).toList()));
      }
    }
  }

  @Test
  void nameIsShownOnceItIsTypedFarEnoughAndNeverVanishes() {
    List<String> lost = new ArrayList<>();
    for (GoldenQuery name : GoldenQuery.names(base)) {
      int shownFrom = -1;
      for (int end = 1; end <= name.text().length(); end++) {
        String typed = name.text().substring(0, end);
        boolean isShown = reader.ask(typed, 10, List.of()).ids().contains(name.first());
        if (isShown && shownFrom < 0) {
          shownFrom = end;
        }
        if (!isShown && (shownFrom >= 0 || end >= 4)) {
          lost.add(typed + " of " + name.text());
        }
      }
      assertEquals(name.first(), reader.ask(name.text()).ids().get(0), name.text());
      assertEquals("", reader.ask(name.text()).lacking(), name.text());
    }
    assertEquals(List.of(), lost);
  }

  @Test
  void everyKeywordLeadsToItsPage() {
    for (Entry entry : base.entries()) {
      for (String keyword : entry.keywords()) {
        assertTrue(reader.ask(keyword).top(3).contains(entry.id()), keyword);
      }
    }
    for (Topic topic : base.head().topics()) {
      for (String keyword : topic.keywords()) {
        assertTrue(reader.ask(keyword).top(3).contains("topics/" + topic.id() + ".html"), keyword);
      }
    }
  }

  @Test
  void oneWrongLetterAnywhereStillLeadsToTheName() {
    List<String> missed = new ArrayList<>();
    int asked = 0;
    for (GoldenQuery name : GoldenQuery.names(base)) {
      List<String> typos = GoldenQuery.typos(name.text());
      for (int i = 0; i < typos.size(); i += EVERY) {
        String typo = typos.get(i);
        asked++;
        if (!reader.ask(typo, 5, List.of()).ids().contains(name.first())) {
          missed.add(typo);
        }
      }
    }
    assertTrue(asked > 1500 / EVERY, "asked " + asked);
    assertTrue(missed.size() <= asked * 0.01, missed.size() + " of " + asked + ": " + missed);
  }
}
