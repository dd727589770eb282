/** Parses YAML, JSON and CSV into one tree of nodes with line and column. */
@NullMarked
package org.leaven.dataset.parse;

import org.jspecify.annotations.NullMarked;
