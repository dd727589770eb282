package org.leaven.page.view;

/**
 * How an entry's standings differ between topics.
 *
 * @param kind {@code same}, {@code detail} (same verdict, other details), {@code verdict} (verdicts
 *     differ) or {@code partly} (not listed everywhere)
 * @param label worded
 */
public record Difference(String kind, String label) {}
