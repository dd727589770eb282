package org.leaven.diff;

/**
 * One difference between two versions of a knowledge base.
 *
 * @param entry the id of the entry; empty when it is the whole list of a topic
 * @param name of the entry, or of the topic
 * @param topic the id of the topic; empty when it concerns the entry as a whole
 * @param kind what changed
 * @param before the old value; empty when there was none
 * @param after the new value; empty when there is none
 */
public record Change(
    String entry, String name, String topic, Kind kind, String before, String after) {

  /** What can change, the most important first. */
  public enum Kind {
    ENTRY("entry"),
    ID("id"),
    STATE("state"),
    VERDICT("verdict"),
    CONDITION("condition"),
    CERTAINTY("certainty"),
    REASON("reason"),
    LIST_REASON("reason of the list"),
    NOTE("note"),
    INCLUDES("names in it"),
    SOURCE("source"),
    STEP("step"),
    DOSE("dose"),
    ADAPTATION("adaptation"),
    TEXT("text"),
    LINK("link"),
    REVIEW("review"),
    NAME("name"),
    READING("reading"),
    SUMMARY("summary"),
    RELATION("relation"),
    FACET("facet"),
    FIELD("field");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** As shown to a reviewer. */
    public String word() {
      return word;
    }
  }
}
