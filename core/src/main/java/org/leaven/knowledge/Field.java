package org.leaven.knowledge;

import java.util.List;

/**
 * A property of entries whose values have a type, such as calories.
 *
 * @param unit of a number; may be empty
 * @param isVisible whether its values stand above the details of an entry
 */
public record Field(String id, String label, Type type, String unit, boolean isVisible) {

  /** What values of a field are. */
  public enum Type {
    NUMBER("number"),
    /** Inline Markdown. */
    TEXT("text"),
    DATE("date"),
    YES_NO("yes-no"),
    /** A web address. */
    LINK("link");

    private final String id;

    Type(String id) {
      this.id = id;
    }

    /** As written in the sources. */
    public String id() {
      return id;
    }

    /** Whether values have an order in which a range can be asked for. */
    public boolean hasRanges() {
      return this == NUMBER || this == DATE;
    }
  }

  /**
   * The value of an entry in a field.
   *
   * @param text digits with a point before decimals, Markdown, an ISO date, {@code true} or {@code
   *     false}, or an address
   */
  public record Value(Field field, String text, Basis basis, List<Citation> citations) {
    public Value {
      citations = List.copyOf(citations);
    }
  }
}
