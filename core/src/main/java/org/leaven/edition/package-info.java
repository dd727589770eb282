/**
 * Writes the editions of a site: zip archive, single file, EPUB, PDF, data and embeds. Each is made
 * from the pages of the site.
 */
@NullMarked
package org.leaven.edition;

import org.jspecify.annotations.NullMarked;
