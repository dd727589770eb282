/** Reads records from files of several formats, joins and filters them. */
@NullMarked
package org.leaven.importer.record;

import org.jspecify.annotations.NullMarked;
