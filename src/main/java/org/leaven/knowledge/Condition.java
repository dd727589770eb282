package org.leaven.knowledge;

/**
 * What a verdict depends on.
 *
 * @param text a sentence, as its author wrote it
 */
public record Condition(Kind kind, String text) {
  /** How the verdict depends on it. */
  public enum Kind {
    /** It is enough for the verdict. */
    IF("if"),
    /** Without it the verdict does not hold. */
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
