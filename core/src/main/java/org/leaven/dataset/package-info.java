/**
 * Reads {@code kb.yaml} and the entry files into records that keep the position of each value. All
 * problems are found in one run.
 *
 * <p>Text becomes located nodes in {@code parse}, nodes become raw records in {@code reader}, and
 * {@code rule} checks the raw records against one another. The only package that reads with
 * Jackson.
 */
@NullMarked
package org.leaven.dataset;

import org.jspecify.annotations.NullMarked;
