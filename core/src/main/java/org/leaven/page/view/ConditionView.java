package org.leaven.page.view;

/**
 * What a verdict depends on.
 *
 * @param kind {@code if}: it is enough for the verdict; {@code only-if}: without it the verdict
 *     does not hold
 * @param label the words before it where it stands on its own: {@code Best if:}
 * @param text the whole of it inside a sentence, in plain text: {@code only if you cook it first}
 * @param html the condition alone, as its author wrote it
 */
public record ConditionView(String kind, String label, String text, String html) {}
