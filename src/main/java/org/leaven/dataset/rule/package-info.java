/**
 * Checks that hold between raw records. Each rule is one class; it ignores what an earlier stage
 * has reported.
 */
@NullMarked
package org.leaven.dataset.rule;

import org.jspecify.annotations.NullMarked;
