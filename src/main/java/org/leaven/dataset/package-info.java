/**
 * Reads the dataset: {@code kb.yaml} and the entry files become records that know where each value
 * was written, and every fault an author can make is found in one run. The one room where Jackson
 * reads.
 *
 * <p>Within it, data climbs {@code tree} (text to located nodes), {@code form} (nodes to what an
 * author filled in), {@code rule} (whether the forms agree with one another).
 */
@NullMarked
package org.leaven.dataset;

import org.jspecify.annotations.NullMarked;
