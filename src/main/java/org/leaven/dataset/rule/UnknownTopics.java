package org.leaven.dataset.rule;

import org.leaven.dataset.raw.RawMainFile.RawTopic;
import org.leaven.dataset.raw.UniqueIdMap;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/** {@code unknown-topic}: a topic that is named stands in {@code kb.yaml}. */
final class UnknownTopics implements DatasetRule {
  @Override
  public void check(UncheckedDataset draft, Problems problems) {
    UniqueIdMap<RawTopic> topics = draft.head().topics();
    topics.items().forEach(topic -> check(topic.broader(), topics, problems));
    draft.entries().stream()
        .flatMap(entry -> entry.judgements().stream())
        .forEach(judgement -> check(judgement.topic(), topics, problems));
    draft.entries().stream()
        .flatMap(entry -> entry.relations().stream())
        .forEach(relation -> check(relation.topic(), topics, problems));
  }

  private static void check(
      Located<String> topic, UniqueIdMap<RawTopic> topics, Problems problems) {
    String id = topic.value();
    if (topics.lacks(id)) {
      problems.add(
          topic.at(), ProblemCode.UNKNOWN_TOPIC, "unknown topic \"" + id + '"', topics.cure(id));
    }
  }
}
