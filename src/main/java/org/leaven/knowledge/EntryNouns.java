package org.leaven.knowledge;

/**
 * What the readers call an entry.
 *
 * @param entry one of them, in lower case: {@code exercise}
 * @param entries many of them: {@code exercises}
 */
public record EntryNouns(String entry, String entries) {}
