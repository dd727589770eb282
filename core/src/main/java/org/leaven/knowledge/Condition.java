package org.leaven.knowledge;

/**
 * A condition under which a verdict holds.
 *
 * @param text a sentence, as its author wrote it
 */
public record Condition(Kind kind, String text) {
  /** Whether the condition is sufficient or necessary. */
  public enum Kind {
    /** Sufficient for the verdict. */
    IF("if"),
    /** Necessary: without it the verdict does not hold. */
    ONLY_IF("only-if");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /** As in files: {@code only-if}. */
    public String id() {
      return id;
    }
  }
}
