package org.leaven.dataset.rule;

import org.leaven.dataset.form.Catalogue;
import org.leaven.dataset.form.HeadForm.TopicForm;
import org.leaven.source.Code;
import org.leaven.source.Located;
import org.leaven.source.Problems;

/** {@code unknown-topic}: a topic that is named stands in {@code kb.yaml}. */
final class UnknownTopics implements Rule {
  @Override
  public void check(Draft draft, Problems problems) {
    Catalogue<TopicForm> topics = draft.head().topics();
    topics.items().forEach(topic -> check(topic.broader(), topics, problems));
    draft.entries().stream()
        .flatMap(entry -> entry.judgements().stream())
        .forEach(judgement -> check(judgement.topic(), topics, problems));
    draft.entries().stream()
        .flatMap(entry -> entry.relations().stream())
        .forEach(relation -> check(relation.topic(), topics, problems));
  }

  private static void check(Located<String> topic, Catalogue<TopicForm> topics, Problems problems) {
    String id = topic.value();
    if (topics.lacks(id)) {
      problems.add(topic.at(), Code.UNKNOWN_TOPIC, "unknown topic \"" + id + '"', topics.cure(id));
    }
  }
}
