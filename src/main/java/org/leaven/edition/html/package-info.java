/** Baked pages as trees, in reading order, reduced to text, tables, lists, links and pictures. */
@NullMarked
package org.leaven.edition.html;

import org.jspecify.annotations.NullMarked;
