package org.leaven.page.view;

/**
 * How an entry's standings differ between topics.
 *
 * @param kind {@code same}, {@code detail} (same verdict, other details), {@code verdict} (verdicts
 *     differ) or {@code partly} (not listed everywhere)
 * @param label worded
 * @param brief the same in a word or two, for a column; empty where there is one topic only
 */
public record TopicDifference(String kind, String label, String brief) {}
