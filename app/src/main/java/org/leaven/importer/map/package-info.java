/** The language of import maps: paths, filters, rules, and the templates that hold them. */
@NullMarked
package org.leaven.importer.map;

import org.jspecify.annotations.NullMarked;
