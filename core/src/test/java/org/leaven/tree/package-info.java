/** Whole folders: copied, and told apart. */
@NullMarked
package org.leaven.tree;

import org.jspecify.annotations.NullMarked;
