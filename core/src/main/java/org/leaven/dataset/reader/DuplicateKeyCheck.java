package org.leaven.dataset.reader;

import java.util.HashMap;
import java.util.Map;
import org.leaven.dataset.parse.Node;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/**
 * Reports keys that occur twice in one mapping: {@code duplicate-key}, and {@code two-verdicts} for
 * the topics of an entry's verdicts.
 */
public final class DuplicateKeyCheck {
  private final Problems problems;

  private DuplicateKeyCheck(Problems problems) {
    this.problems = problems;
  }

  /** Checks the main file. */
  public static void checkHead(Node root, Problems problems) {
    new DuplicateKeyCheck(problems).check(root);
  }

  /** Checks an entry file. */
  public static void checkEntries(Node root, Problems problems) {
    root.items().forEach(new DuplicateKeyCheck(problems)::checkEntry);
  }

  private void checkEntry(Node entry) {
    if (!(entry instanceof Node.Mapping mapping)) {
      check(entry);
      return;
    }
    report(mapping, ProblemCode.DUPLICATE_KEY, "");
    for (Node.Member member : mapping.members()) {
      if (member.key().equals("verdicts") && member.value() instanceof Node.Mapping verdicts) {
        report(verdicts, ProblemCode.TWO_VERDICTS, ", or make both a list under one key");
        verdicts.members().forEach(verdict -> checkVerdict(verdict.value()));
      } else {
        check(member.value());
      }
    }
  }

  /** Two verdicts without a {@code -} before each are one mapping, in which every key is twice. */
  private void checkVerdict(Node verdict) {
    if (verdict instanceof Node.Mapping mapping) {
      String list = ", or, for two verdicts, begin each with \"- \"";
      report(mapping, ProblemCode.DUPLICATE_KEY, list);
      mapping.children().forEach(this::check);
    } else {
      check(verdict);
    }
  }

  private void check(Node node) {
    if (node instanceof Node.Mapping mapping) {
      report(mapping, ProblemCode.DUPLICATE_KEY, "");
    }
    node.children().forEach(this::check);
  }

  private void report(Node.Mapping mapping, ProblemCode code, String orElse) {
    Map<String, Position> first = new HashMap<>();
    for (Node.Member member : mapping.members()) {
      Position earlier = first.putIfAbsent(member.key(), member.keyAt());
      if (earlier != null) {
        boolean isTopic = code == ProblemCode.TWO_VERDICTS;
        String kind = isTopic ? "two verdicts for \"" : "duplicate key \"";
        String cure = "it is already in line " + earlier.line() + "; keep one of them" + orElse;
        problems.add(member.keyAt(), code, kind + member.key() + '"', cure);
      }
    }
  }
}
