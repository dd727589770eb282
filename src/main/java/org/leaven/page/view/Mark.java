package org.leaven.page.view;

/**
 * A verdict as a mark and a word.
 *
 * @param verdict id on the scale; {@code none} for an entry that the topic does not list
 * @param polarity {@code positive}, {@code neutral}, {@code negative} or {@code none}
 */
public record Mark(String verdict, String label, String polarity) {}
