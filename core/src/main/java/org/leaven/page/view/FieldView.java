package org.leaven.page.view;

import java.util.List;

/**
 * The value of an entry in a typed field.
 *
 * @param type {@code number}, {@code text}, {@code date}, {@code yes-no} or {@code link}
 * @param isVisible whether it stands above the details of the entry
 * @param value as programs read it: digits with a point before decimals, an ISO date, {@code true},
 *     an address, plain text
 * @param text worded: {@code 52 kcal}
 * @param html the same, with the links and marks of a text
 * @param basisNote empty when the source states it
 */
public record FieldView(
    String id,
    String label,
    String type,
    boolean isVisible,
    String value,
    String text,
    String html,
    String basis,
    String basisNote,
    List<SourceLink> sources) {
  public FieldView {
    sources = List.copyOf(sources);
  }

  /** A field as the column of a table. */
  public record Column(String id, String label) {}
}
