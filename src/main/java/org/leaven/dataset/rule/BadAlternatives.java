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
 * {@code bad-alternative}: an alternative leads from an entry with a positive verdict for its topic
 * to one with a negative verdict. An entry named in another's verdict has that verdict.
 */
final class BadAlternatives implements DatasetRule {
  @Override
  public void check(UncheckedDataset draft, Problems problems) {
    for (RawEntry entry : draft.entries()) {
      for (RawRelation relation : entry.relations()) {
        String topic = relation.topic().value();
        if (draft.head().topics().find(topic).isPresent()) {
          check(entry, relation, draft, problems);
        }
      }
    }
  }

  private static void check(
      RawEntry entry, RawRelation relation, UncheckedDataset draft, Problems problems) {
    Optional<RawEntry> other = draft.entry(relation.target().value());
    String topic = relation.topic().value();
    if (other.isPresent() && surelyNot("positive", entry, topic, draft)) {
      report(relation, entry, "positive", problems);
    }
    if (other.isPresent() && surelyNot("negative", other.get(), topic, draft)) {
      report(relation, other.get(), "negative", problems);
    }
  }

  private static boolean surelyNot(
      String wanted, RawEntry entry, String topic, UncheckedDataset draft) {
    if (!draft.isSure(entry) || draft.isMentionedInLost(entry)) {
      return false;
    }
    List<RawJudgement> judgements =
        entry
            .judgement(topic)
            .map(List::of)
            .orElse(draft.namings(entry, topic).stream().map(Naming::judgement).toList());
    return judgements.stream().noneMatch(judgement -> mayBe(wanted, judgement, draft));
  }

  private static boolean mayBe(String wanted, RawJudgement judgement, UncheckedDataset draft) {
    Optional<RawVerdict> verdict = draft.head().verdicts().find(judgement.verdict().value());
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
