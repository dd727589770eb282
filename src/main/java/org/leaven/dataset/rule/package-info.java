/**
 * Whether the forms agree with one another. One rule, one small pure class; a rule passes over what
 * an earlier stage has already found fault with.
 */
@NullMarked
package org.leaven.dataset.rule;

import org.jspecify.annotations.NullMarked;
