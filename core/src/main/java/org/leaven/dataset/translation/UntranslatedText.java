package org.leaven.dataset.translation;

import org.leaven.dataset.parse.Node;

/**
 * A text of the original for which there is no translation.
 *
 * @param key where it is, as {@code verdicts.gout.reason}, with the numbers of list items from 1
 */
public record UntranslatedText(String key, Node.Text text) {}
