package org.leaven.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Takes from a text, piece by piece, what it must say; then what any page may say around it. What
 * could not be taken was lost, what is left over was added.
 */
final class TextConsumer {
  private static final String CUT = " \u0001 ";

  private String rest;
  private final List<String> lost = new ArrayList<>();

  /** A text in its canonical form. */
  TextConsumer(String normalizer) {
    this.rest = normalizer;
  }

  /** Takes pieces once each, the longest first. */
  TextConsumer takeEach(List<String> pieces) {
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

  /** Takes one of several pieces. */
  TextConsumer takeOneOf(List<String> pieces) {
    List<String> there = pieces.stream().filter(rest::contains).toList();
    take(there.isEmpty() ? pieces.get(0) : there.get(0));
    return this;
  }

  /** Takes pieces as often as they are there. */
  TextConsumer allow(List<String> pieces) {
    pieces.stream()
        .filter(piece -> !piece.isBlank())
        .sorted(Comparator.comparingInt(String::length).reversed())
        .forEach(piece -> rest = rest.replace(piece, CUT));
    return this;
  }

  List<String> lost() {
    return lost;
  }

  /** What nobody expected; empty when there is nothing. */
  String added() {
    return rest.replace("\u0001", " ").strip().replaceAll("\\s+", " ");
  }
}
