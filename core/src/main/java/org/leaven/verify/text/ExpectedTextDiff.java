package org.leaven.verify.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Removes expected texts from a text, and reports what is lost or added. An expected text that
 * could not be removed is lost; what is left over in the end is added.
 */
public final class ExpectedTextDiff {
  private static final String CUT = " \u0001 ";

  private String rest;
  private final List<String> lost = new ArrayList<>();

  /** Starts with a normalized text. */
  public ExpectedTextDiff(String normalized) {
    this.rest = normalized;
  }

  /** Removes each piece once, the longest first. */
  public ExpectedTextDiff takeEach(List<String> pieces) {
    pieces.stream()
        .filter(piece -> !piece.isBlank())
        .sorted(Comparator.comparingInt(String::length).reversed())
        .forEach(this::take);
    return this;
  }

  private void take(String piece) {
    int at = rest.indexOf(piece);
    if (at < 0) {
      lost.add(piece.strip());
    } else {
      rest = rest.substring(0, at) + CUT + rest.substring(at + piece.length());
    }
  }

  /** Removes one of several pieces. */
  public ExpectedTextDiff takeOneOf(List<String> pieces) {
    List<String> there = pieces.stream().filter(rest::contains).toList();
    take(there.isEmpty() ? pieces.get(0) : there.get(0));
    return this;
  }

  /** Removes every occurrence of the pieces; none of them is required. */
  public ExpectedTextDiff allow(List<String> pieces) {
    pieces.stream()
        .filter(piece -> !piece.isBlank())
        .sorted(Comparator.comparingInt(String::length).reversed())
        .forEach(piece -> rest = rest.replace(piece, CUT));
    return this;
  }

  public List<String> lost() {
    return lost;
  }

  /** The text that is left over; empty when there is none. */
  public String added() {
    return rest.replace("\u0001", " ").strip().replaceAll("\\s+", " ");
  }
}
