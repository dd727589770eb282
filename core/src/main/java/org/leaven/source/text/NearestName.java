package org.leaven.source.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the allowed names nearest to a misspelt one, by edit distance.
 *
 * <p>Only names within an edit distance of 2 are offered, and no more than a third of the word may
 * differ, though one letter of two may: beyond that, guesses are wrong more often than right.
 */
public final class NearestName {
  private static final int MAX_EDITS = 2;
  private static final int MAX_LISTED = 12;

  /** Quotes and invisible characters, which allowed names never contain. */
  private static final Pattern STRAY = Pattern.compile("[\"'`\\p{Pi}\\p{Pf}\u201E\u201A\\p{Cf}]");

  private NearestName() {}

  /**
   * The advice for an unknown name: the nearest allowed name, otherwise the list of allowed names.
   *
   * @param allowed the names that would be right, in the order to list them
   */
  public static String cure(String name, Collection<String> allowed) {
    if (allowed.isEmpty()) {
      return "there are none to choose from";
    }
    return guess(name, allowed).orElseGet(() -> choice(allowed));
  }

  /** The question for the nearest allowed name; empty where none is near. */
  public static Optional<String> guess(String name, Collection<String> allowed) {
    return to(name, allowed).stream().findFirst().map(near -> "did you mean \"" + near + "\"?");
  }

  private static String choice(Collection<String> allowed) {
    List<String> listed = allowed.stream().limit(MAX_LISTED).map(word -> '"' + word + '"').toList();
    String more = allowed.size() > MAX_LISTED ? ", …" : "";
    return "choose one of " + String.join(", ", listed) + more;
  }

  /** Allowed names near the given one, nearest first, equally near ones in alphabetical order. */
  public static List<String> to(String name, Collection<String> allowed) {
    record Candidate(String name, int edits) {}
    String wanted = STRAY.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    int limit = wanted.length() < 2 ? 0 : Math.min(MAX_EDITS, Math.max(1, wanted.length() / 3));
    List<Candidate> near = new ArrayList<>();
    for (String candidate : allowed) {
      int edits = distance(wanted, candidate.toLowerCase(Locale.ROOT));
      if (edits <= limit) {
        near.add(new Candidate(candidate, edits));
      }
    }
    near.sort(Comparator.comparingInt(Candidate::edits).thenComparing(Candidate::name));
    return near.stream().map(Candidate::name).toList();
  }

  /**
   * Edits that turn one word into the other: insertions, deletions, substitutions and swaps of
   * neighbours, each counted once (the optimal string alignment distance).
   */
  public static int distance(String from, String to) {
    int[] beforeLast = new int[to.length() + 1];
    int[] last = new int[to.length() + 1];
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int cost = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
        boolean swapped =
            i > 1
                && j > 1
                && from.charAt(i - 1) == to.charAt(j - 2)
                && from.charAt(i - 2) == to.charAt(j - 1);
        if (swapped) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = row;
      row = spare;
    }
    return last[to.length()];
  }
}
