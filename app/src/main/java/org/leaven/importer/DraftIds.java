package org.leaven.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.leaven.dataset.raw.Ids;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.problem.Severity;
import org.leaven.source.text.NearestName;
import org.leaven.source.text.TextFolding;

/** The ids of one kind that imported entries name, and those of them that a draft can have. */
final class DraftIds {
  /** How many times as often the right id stands than a misspelt one that stands repeatedly. */
  private static final int TIMES_AS_OFTEN = 10;

  /** A scale has few verdicts: one that stands so seldom, among so many, is perhaps a mistake. */
  private static final int MAX_RARE = 3;

  private static final int MANY = 20;

  private final String noun;
  private final TreeMap<String, List<Position>> uses = new TreeMap<>();

  /** Prepares to collect ids of a kind, such as "verdict". */
  DraftIds(String noun) {
    this.noun = noun;
  }

  void add(String id, Position at) {
    if (!id.isBlank()) {
      uses.computeIfAbsent(id, own -> new ArrayList<>()).add(at);
    }
  }

  /**
   * The ids that a main file can have, in alphabetical order; the others are reported.
   *
   * @param label the label that an id gets
   * @param isScale whether the ids are so few that one like another is probably misspelt
   */
  List<String> valid(UnaryOperator<String> label, boolean isScale, Problems problems) {
    List<String> valid = new ArrayList<>();
    Map<String, String> labels = new HashMap<>();
    uses.forEach(
        (id, all) -> {
          Position first = all.get(0);
          Optional<Ids.Fault> fault = Ids.problemWith(id);
          Optional<String> meant = isScale ? meant(id, all.size(), label) : Optional.empty();
          String same = labels.get(TextFolding.key(label.apply(id)));
          if (fault.isPresent()) {
            String cure = "not in the draft; write \"as: slug\" or a \"table\" in its rule";
            problems.add(first, fault.get().code(), fault.get().what(), cure);
          } else if (meant.isPresent()) {
            String cure =
                "did you mean \""
                    + meant.get()
                    + "\"? it is not in the draft; correct it, or add it to kb.yaml";
            problems.add(
                first, ProblemCode.UNKNOWN_VERDICT, Severity.WARNING, rare(id, all, label), cure);
          } else if (same != null) {
            String what = "the " + noun + " \"" + id + "\" reads like \"" + same + '"';
            String cure = "not in the draft; make both one by a \"table\" in its rule";
            problems.add(first, ProblemCode.NAME_COLLISION, what, cure);
          } else {
            if (isScale && isRare(all.size())) {
              String cure = "if it is a mistake, correct it there and in kb.yaml";
              problems.add(
                  first, ProblemCode.UNKNOWN_VERDICT, Severity.WARNING, rare(id, all, label), cure);
            }
            labels.put(TextFolding.key(label.apply(id)), id);
            valid.add(id);
          }
        });
    return valid;
  }

  private boolean isRare(int count) {
    return count <= MAX_RARE && total() >= count * MANY;
  }

  private int total() {
    return uses.values().stream().mapToInt(List::size).sum();
  }

  private String rare(String id, List<Position> all, UnaryOperator<String> label) {
    String lines =
        all.stream().map(at -> String.valueOf(at.line())).collect(Collectors.joining(", "));
    String of = all.size() + " of " + total();
    return "the " + noun + " \"" + label.apply(id) + "\" is rare: " + of + ", line " + lines;
  }

  /** The label that was probably meant, since it is like a rare one and stands far more often. */
  private Optional<String> meant(String id, int count, UnaryOperator<String> label) {
    List<String> often =
        uses.entrySet().stream()
            .filter(other -> isFarMore(other.getValue().size(), count))
            .map(other -> label.apply(other.getKey()))
            .toList();
    return NearestName.to(label.apply(id), often).stream().findFirst();
  }

  private static boolean isFarMore(int other, int count) {
    return count == 1 ? other > 1 : other >= count * TIMES_AS_OFTEN;
  }
}
