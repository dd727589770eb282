/**
 * YAML and JSON as one located tree: every key and every value knows its line and column. Knows
 * nothing of knowledge bases.
 */
@NullMarked
package org.leaven.dataset.tree;

import org.jspecify.annotations.NullMarked;
