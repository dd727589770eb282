/** Imports records from JSON, YAML or CSV by a map, and reports every fault with its place. */
@NullMarked
package org.leaven.importer;

import org.jspecify.annotations.NullMarked;
