/**
 * Parses built pages, sorts them for reading, and reduces them to text, tables, links, pictures.
 */
@NullMarked
package org.leaven.edition.builtpage;

import org.jspecify.annotations.NullMarked;
