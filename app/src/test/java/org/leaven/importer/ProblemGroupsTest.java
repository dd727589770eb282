package org.leaven.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.ProblemCode;

/** Problems of many records become few lines, in which none is lost. */
class ProblemGroupsTest {
  private static Problem problem(int line, String what) {
    return new Problem(new Position("r.json", line, 1), ProblemCode.BAD_VALUE, what, "mend it");
  }

  private static List<String> grouped(List<Problem> problems) {
    return ProblemGroups.of(problems).stream()
        .map(own -> own.at().line() + " " + own.what())
        .toList();
  }

  @Test
  void equalOnesAreCounted() {
    List<Problem> problems = new ArrayList<>();
    for (int line = 1; line <= 873; line++) {
      problems.add(problem(line, "no field \"x\""));
    }
    problems.add(problem(900, "no field \"y\""));
    assertEquals(
        List.of("1 no field \"x\" (873 times, first here)", "900 no field \"y\""),
        grouped(problems));
  }

  @Test
  void ofThoseThatDifferInAValueAFewAreShown() {
    List<Problem> problems = new ArrayList<>();
    for (int line = 1; line <= 50; line++) {
      problems.add(problem(line, "no \"" + line + '"'));
    }
    assertEquals(
        List.of(
            "1 no \"1\"",
            "2 no \"2\"",
            "3 no \"3\"",
            "4 no \"4\"",
            "5 no \"5\"",
            "6 no \"6\" (and 44 more like it)"),
        grouped(problems));
  }

  @Test
  void rowsOfManyLengthsAreOneKind() {
    List<Problem> problems = new ArrayList<>();
    for (int line = 1; line <= 50; line++) {
      problems.add(problem(line, "this row has " + (line + 5) + " cells, the headings have 5"));
    }
    assertEquals(6, grouped(problems).size());
  }

  @Test
  void aFewStayAsTheyAre() {
    List<Problem> problems = new ArrayList<>();
    for (int line = 1; line <= 6; line++) {
      problems.add(problem(line, "no \"" + line + '"'));
    }
    assertEquals(problems, ProblemGroups.of(problems));
  }
}
