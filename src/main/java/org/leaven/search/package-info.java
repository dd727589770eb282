/**
 * The search index: what readers can find, counted and weighed at build time, written as a script
 * that the reader's script ({@code search.js}) loads when somebody begins to type.
 */
@NullMarked
package org.leaven.search;

import org.jspecify.annotations.NullMarked;
