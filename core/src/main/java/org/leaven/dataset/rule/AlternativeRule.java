package org.leaven.dataset.rule;

import java.util.List;
import java.util.Optional;
import org.leaven.dataset.raw.RawEntry;
import org.leaven.dataset.raw.RawEntry.RawJudgement;
import org.leaven.dataset.raw.RawEntry.RawRelation;
import org.leaven.dataset.raw.RawMainFile.RawVerdict;
import org.leaven.dataset.rule.UncheckedDataset.Naming;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/**
 * Reports {@code bad-alternative}: for the topic, the entry that offers itself as an alternative
 * must have a positive verdict, and the entry that it replaces a negative one. An entry named in
 * another's verdict has that verdict.
 */
final class AlternativeRule implements DatasetRule {
  @Override
  public void check(UncheckedDataset dataset, Problems problems) {
    for (RawEntry entry : dataset.entries()) {
      for (RawRelation relation : entry.relations()) {
        String topic = relation.topic().value();
        if (dataset.head().topics().find(topic).isPresent()) {
          check(entry, relation, dataset, problems);
        }
      }
    }
  }

  private static void check(
      RawEntry entry, RawRelation relation, UncheckedDataset dataset, Problems problems) {
    Optional<RawEntry> other = dataset.entry(relation.target().value());
    String topic = relation.topic().value();
    if (other.isPresent() && surelyNot("positive", entry, topic, dataset)) {
      report(relation, entry, "positive", problems);
    }
    if (other.isPresent() && surelyNot("negative", other.get(), topic, dataset)) {
      report(relation, other.get(), "negative", problems);
    }
  }

  private static boolean surelyNot(
      String wanted, RawEntry entry, String topic, UncheckedDataset dataset) {
    if (!dataset.areVerdictsKnown(entry) || dataset.isMentionedInUnreadable(entry)) {
      return false;
    }
    List<RawJudgement> own = entry.judgements(topic);
    List<RawJudgement> judgements =
        own.isEmpty()
            ? dataset.namings(entry, topic).stream().map(Naming::judgement).toList()
            : own;
    return judgements.stream().noneMatch(judgement -> mayBe(wanted, judgement, dataset));
  }

  private static boolean mayBe(String wanted, RawJudgement judgement, UncheckedDataset dataset) {
    Optional<RawVerdict> verdict = dataset.head().verdicts().find(judgement.verdict().value());
    return verdict.isEmpty()
        || verdict.get().polarity().isEmpty()
        || verdict.get().polarity().equals(wanted);
  }

  private static void report(
      RawRelation relation, RawEntry entry, String wanted, Problems problems) {
    String topic = relation.topic().value();
    String what =
        '"' + entry.id().value() + "\" has no " + wanted + " verdict for \"" + topic + '"';
    String cure = "an alternative leads from a positive to a negative entry of its topic";
    problems.add(relation.target().at(), ProblemCode.BAD_ALTERNATIVE, what, cure);
  }
}
