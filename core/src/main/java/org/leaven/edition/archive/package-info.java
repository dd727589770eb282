/** The editions that pack the site into an archive: zip, and SCORM package. */
@NullMarked
package org.leaven.edition.archive;

import org.jspecify.annotations.NullMarked;
