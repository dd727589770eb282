/** Converts texts of others to ids and to Markdown. */
@NullMarked
package org.leaven.importer.text;

import org.jspecify.annotations.NullMarked;
