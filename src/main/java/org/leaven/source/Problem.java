package org.leaven.source;

import java.util.Comparator;

/**
 * Something an author can mend.
 *
 * @param at where it stands
 * @param code what kind of problem it is
 * @param what what is wrong, in lower case, with the author's own words in double quotes
 * @param cure what to do about it; may be empty
 */
public record Problem(Position at, Code code, String what, String cure)
    implements Comparable<Problem> {
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::at)
          .thenComparing(Problem::code)
          .thenComparing(Problem::what)
          .thenComparing(Problem::cure);

  public Severity severity() {
    return code.severity();
  }

  public boolean isError() {
    return severity() == Severity.ERROR;
  }

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  /** One line: {@code path:line:column: severity [code]: what; what to do}. */
  @Override
  public String toString() {
    String text = at + ": " + severity().word() + " [" + code.id() + "]: " + what;
    return cure.isEmpty() ? text : text + "; " + cure;
  }
}
