/**
 * Imports records from JSON, YAML or CSV by an import map, and reports every problem with its
 * position.
 */
@NullMarked
package org.leaven.importer;

import org.jspecify.annotations.NullMarked;
