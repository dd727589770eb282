package org.leaven.page.view;

/**
 * A link to a topic's page.
 *
 * @param label as a heading: {@code Lower back pain}
 * @param inText as inside a sentence: {@code lower back pain}
 */
public record TopicLink(String id, String href, String label, String inText) {}
