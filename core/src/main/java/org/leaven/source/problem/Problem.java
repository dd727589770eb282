package org.leaven.source.problem;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A problem for the author to fix: its position, its kind, and what to do.
 *
 * @param at position in the source
 * @param code what kind of problem it is
 * @param what what is wrong, in lower case, with the author's own words in double quotes
 * @param cure what to do about it; may be empty
 * @param severity usually that of its code; a lenient build has warnings instead of some errors
 */
public record Problem(Position at, ProblemCode code, String what, String cure, Severity severity)
    implements Comparable<Problem> {
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::at)
          .thenComparing(Problem::code)
          .thenComparing(Problem::what)
          .thenComparing(Problem::cure)
          .thenComparing(Problem::severity);
  private static final Pattern UNSHOWN = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

  /** Invisible characters, except the joiners that scripts and emoji need. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Zs}&&[^ \\u200C\\u200D]]");

  private static final int MAX_CHARACTERS = 400;

  public Problem {
    what = line(what);
    cure = line(cure);
  }

  /** A problem with the severity of its code. */
  public Problem(Position at, ProblemCode code, String what, String cure) {
    this(at, code, what, cure, code.severity());
  }

  /** Makes one line of limited length of a text that may quote anything of the author's. */
  private static String line(String text) {
    String line = isAscii(text) ? text : shown(text);
    if (line.length() <= MAX_CHARACTERS) {
      return line;
    }
    int end = line.offsetByCodePoints(0, line.codePointCount(0, MAX_CHARACTERS));
    return line.substring(0, end) + "…";
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c >= ' ' && c < 0x7f);
  }

  private static String shown(String text) {
    return UNSEEN
        .matcher(UNSHOWN.matcher(text).replaceAll(" "))
        .replaceAll(mark -> String.format(Locale.ROOT, "<U+%04X>", mark.group().codePointAt(0)));
  }

  /** The same problem with another severity. */
  public Problem withSeverity(Severity other) {
    return new Problem(at, code, what, cure, other);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  /** One line: {@code path:line:column: severity [code]: what; what to do}. */
  @Override
  public String toString() {
    String text = line(at.toString()) + ": " + severity.word() + " [" + code.id() + "]: " + what;
    return cure.isEmpty() ? text : text + "; " + cure;
  }
}
