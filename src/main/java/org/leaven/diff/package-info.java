/**
 * Says what changed between two versions of a knowledge base, from the data that both give of
 * themselves.
 */
@NullMarked
package org.leaven.diff;

import org.jspecify.annotations.NullMarked;
