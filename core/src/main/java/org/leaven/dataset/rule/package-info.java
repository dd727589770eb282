/**
 * Checks across raw records. Each rule is one class, named for the problem it reports; it ignores
 * values that an earlier stage has reported.
 */
@NullMarked
package org.leaven.dataset.rule;

import org.jspecify.annotations.NullMarked;
