package org.leaven.knowledge.setting;

/**
 * The nouns for an entry, singular and plural.
 *
 * @param entry singular, in lower case: {@code exercise}
 * @param entries plural: {@code exercises}
 */
public record EntryNouns(String entry, String entries) {}
