package org.leaven.knowledge;

/**
 * A verdict of the scale: {@code best}, {@code limit}, {@code worst}.
 *
 * @param rank 1 for the first verdict of its polarity on the scale, 2 for the second, and so on
 */
public record Verdict(String id, String label, Polarity polarity, VerdictIcon shape, int rank) {}
