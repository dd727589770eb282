package org.leaven.page.view;

/**
 * A verdict as a drawn mark and a label.
 *
 * @param verdict id on the scale; {@code none} for an entry that the topic does not list
 * @param polarity {@code positive}, {@code neutral}, {@code negative} or {@code none}
 * @param path the drawn mark, as SVG path data in a square of 20; holes by the rule {@code evenodd}
 * @param rank 1 for the colour of the polarity, 2 or 3 for one beside it
 */
public record VerdictMark(String verdict, String label, String polarity, String path, int rank) {}
