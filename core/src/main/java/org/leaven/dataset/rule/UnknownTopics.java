package org.leaven.dataset.rule;

import java.util.stream.Stream;
import org.leaven.dataset.raw.RawEntry.RawJudgement;
import org.leaven.dataset.raw.RawEntry.RawRelation;
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
    Stream<Located<String>> references =
        Stream.of(
                topics.items().stream().map(RawTopic::broader),
                dataset.head().theme().home().topic().stream(),
                dataset.entries().stream()
                    .flatMap(entry -> entry.judgements().stream())
                    .map(RawJudgement::topic),
                dataset.entries().stream()
                    .flatMap(entry -> entry.relations().stream())
                    .map(RawRelation::topic))
            .flatMap(each -> each);
    references.forEach(topic -> topics.checkReference(topic, ProblemCode.UNKNOWN_TOPIC, problems));
  }
}
