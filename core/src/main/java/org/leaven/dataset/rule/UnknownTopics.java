package org.leaven.dataset.rule;

import org.leaven.dataset.raw.RawMainFile.RawTopic;
import org.leaven.dataset.raw.UniqueIdMap;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/** Reports {@code unknown-topic}: a reference to a topic that is not in {@code kb.yaml}. */
final class UnknownTopics implements DatasetRule {
  @Override
  public void check(UncheckedDataset dataset, Problems problems) {
    UniqueIdMap<RawTopic> topics = dataset.head().topics();
    topics.items().forEach(topic -> check(topic.broader(), topics, problems));
    dataset.head().theme().home().topic().forEach(topic -> check(topic, topics, problems));
    dataset.entries().stream()
        .flatMap(entry -> entry.judgements().stream())
        .forEach(judgement -> check(judgement.topic(), topics, problems));
    dataset.entries().stream()
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
