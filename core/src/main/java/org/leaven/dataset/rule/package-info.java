/**
 * Checks across raw records. Each rule is one class, and its first sentence names the problems it
 * reports; it ignores values that an earlier stage has reported.
 */
@NullMarked
package org.leaven.dataset.rule;

import org.jspecify.annotations.NullMarked;
