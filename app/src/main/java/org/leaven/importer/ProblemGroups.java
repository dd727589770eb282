package org.leaven.importer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.leaven.source.problem.Problem;

/**
 * Groups problems that thousands of records share: equal ones become one, with their number, and of
 * those that differ only in a value a few stand for all.
 */
public final class ProblemGroups {
  private static final int MAX_OF_A_KIND = 5;
  private static final Pattern VALUE = Pattern.compile("\"[^\"]*\"|\\d+");

  private ProblemGroups() {}

  /** One problem for each group, in the order of their first positions. */
  public static List<Problem> of(List<Problem> problems) {
    Map<String, List<Problem>> equal = new LinkedHashMap<>();
    for (Problem problem : problems) {
      String same = problem.severity() + " " + problem.code() + " " + problem.what();
      equal.computeIfAbsent(same, key -> new ArrayList<>()).add(problem);
    }
    Map<String, List<List<Problem>>> kinds = new LinkedHashMap<>();
    for (List<Problem> group : equal.values()) {
      Problem first = group.get(0);
      String kind = first.code() + " " + VALUE.matcher(first.what()).replaceAll("\"\"");
      kinds.computeIfAbsent(kind, key -> new ArrayList<>()).add(group);
    }
    List<Problem> shown = new ArrayList<>();
    kinds.values().forEach(groups -> shown.addAll(kind(groups)));
    shown.sort(null);
    return shown;
  }

  private static List<Problem> kind(List<List<Problem>> groups) {
    List<Problem> shown = new ArrayList<>();
    boolean isMore = groups.size() > MAX_OF_A_KIND + 1;
    List<List<Problem>> named = isMore ? groups.subList(0, MAX_OF_A_KIND) : groups;
    named.forEach(group -> shown.add(counted(group)));
    if (isMore) {
      List<List<Problem>> rest = groups.subList(MAX_OF_A_KIND, groups.size());
      int count = rest.stream().mapToInt(List::size).sum();
      Problem first = rest.get(0).get(0);
      String what = first.what() + " (and " + (count - 1) + " more like it)";
      shown.add(new Problem(first.at(), first.code(), what, first.cure(), first.severity()));
    }
    return shown;
  }

  private static Problem counted(List<Problem> group) {
    Problem first = group.get(0);
    String count = group.size() == 1 ? "" : " (" + group.size() + " times, first here)";
    return new Problem(
        first.at(), first.code(), first.what() + count, first.cure(), first.severity());
  }
}
