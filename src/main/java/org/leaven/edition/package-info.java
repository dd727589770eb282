/**
 * Other forms of a site: zip archive, single file, EPUB, PDF, data and embeds. Each is made from
 * the baked pages.
 */
@NullMarked
package org.leaven.edition;

import org.jspecify.annotations.NullMarked;
