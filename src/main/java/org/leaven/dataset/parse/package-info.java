/** Parses YAML, JSON and CSV into one tree of nodes that know their line and column. */
@NullMarked
package org.leaven.dataset.parse;

import org.jspecify.annotations.NullMarked;
