/** The edition that packs the site into one archive. */
@NullMarked
package org.leaven.edition.archive;

import org.jspecify.annotations.NullMarked;
