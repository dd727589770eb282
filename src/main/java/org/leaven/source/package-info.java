/**
 * What every stage stands on: files as they were found, places in them, and problems as values.
 * Imports nothing of ours.
 */
@NullMarked
package org.leaven.source;

import org.jspecify.annotations.NullMarked;
