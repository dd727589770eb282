/**
 * Translations of the dataset: which keys hold texts, and files such as {@code plank.de.yaml} with
 * these texts in another language.
 */
@NullMarked
package org.leaven.dataset.translation;

import org.jspecify.annotations.NullMarked;
