package org.leaven.verify;

import java.util.List;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.Topic;
import org.leaven.verify.text.JsonValue;
import org.leaven.verify.text.TextNormalizer;

/** Compares the titles in the oEmbed responses with the dataset. */
final class OembedCheck {
  private final ExpectedFacts facts;
  private final EditionFiles files;
  private final List<Finding> findings;

  OembedCheck(ExpectedFacts facts, EditionFiles files, List<Finding> findings) {
    this.facts = facts;
    this.files = files;
    this.findings = findings;
  }

  /** Does nothing when the site has no such responses. */
  void run() {
    if (files.files().keySet().stream().noneMatch(path -> path.matches("embed/.*\\.json"))) {
      return;
    }
    for (Entry entry : facts.base().entries()) {
      String page = "embed/" + entry.folder() + "/" + entry.id();
      check(page, entry, TextNormalizer.of(entry.name()));
      for (Topic topic : facts.repeatedTopics()) {
        if (!facts.judgements(entry, topic).isEmpty()) {
          String phrase = facts.phrase(entry, topic);
          String title = facts.words().say("statement.verdict", entry.name(), phrase);
          check(page + "/" + topic.id(), entry, title);
        }
      }
    }
  }

  private void check(String name, Entry entry, String expected) {
    String path = name + ".json";
    String text = files.has(path) ? files.text(path) : "{}";
    String found = TextNormalizer.of(JsonValue.of(path, text).get("title").text());
    if (!found.equals(expected)) {
      String what = "title: " + found + " instead of " + expected;
      findings.add(new Finding("embed", path, entry.id(), what));
    }
  }
}
