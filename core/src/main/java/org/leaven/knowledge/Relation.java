package org.leaven.knowledge;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A relation from one entry to another.
 *
 * @param target id of the other entry
 * @param topic for {@link Kind#ALTERNATIVE_TO}: the topic it applies to
 * @param note may be empty
 */
public record Relation(
    Kind kind,
    String target,
    @Nullable Topic topic,
    Basis basis,
    String note,
    List<Citation> citations) {
  public Relation {
    citations = List.copyOf(citations);
  }

  /** The kind of relation. */
  public enum Kind {
    VARIANT_OF,
    PART_OF,
    COMBINES,
    SEE_ALSO,
    ALTERNATIVE_TO;

    /** As written in the sources: {@code variant-of}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
