package org.leaven.dataset.raw;

import java.util.Optional;
import java.util.regex.Pattern;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.text.TextFolding;

/**
 * Checks ids: an id must work as a file name on every system and as a part of a URL.
 *
 * <p>Names that Windows reserves for devices are listed at <a
 * href="https://learn.microsoft.com/windows/win32/fileio/naming-a-file">Naming a file</a>.
 */
public final class Ids {
  static final int MAX_LETTERS = 64;

  /** What an id consists of. */
  public static final String CHARACTERS = "lower-case letters a to z, digits and single hyphens";

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern RESERVED = Pattern.compile("index|con|nul|prn|aux|(com|lpt)[1-9]");

  private Ids() {}

  /** Reports {@code bad-id} and {@code reserved-id}. */
  public static void check(Located<String> id, Problems problems) {
    problemWith(id.value())
        .ifPresent(fault -> problems.add(id.at(), fault.code(), fault.what(), fault.cure()));
  }

  /** A problem of an id, without a position. */
  public record Fault(ProblemCode code, String what, String cure) {}

  public static Optional<Fault> problemWith(String id) {
    if (!ID.matcher(id).matches()) {
      return Optional.of(new Fault(ProblemCode.BAD_ID, "bad id \"" + id + "\"", cure(id)));
    }
    if (id.length() > MAX_LETTERS) {
      String what = "the id \"" + id + "\" is longer than " + MAX_LETTERS + " letters";
      return Optional.of(new Fault(ProblemCode.BAD_ID, what, "shorten it"));
    }
    if (RESERVED.matcher(id).matches()) {
      String what = "the id \"" + id + "\" is reserved";
      return Optional.of(new Fault(ProblemCode.RESERVED_ID, what, "choose another"));
    }
    return Optional.empty();
  }

  private static String cure(String id) {
    return "use "
        + CHARACTERS
        + nearest(id).map(good -> ": \"" + good + '"').orElse(", as in \"rubber-tree\"");
  }

  /** The valid id that is most like an invalid one; nothing where none of its letters can stay. */
  public static Optional<String> nearest(String bad) {
    String slug = TextFolding.slug(bad);
    boolean isGood = !slug.equals(bad) && problemWith(slug).isEmpty();
    return isGood ? Optional.of(slug) : Optional.empty();
  }
}
