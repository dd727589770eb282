/**
 * Imports records of other formats by an import map, and reports every problem with its position.
 */
@NullMarked
package org.leaven.importer;

import org.jspecify.annotations.NullMarked;
