/** The file format: objects, streams, tags, fonts and metadata of a PDF. */
@NullMarked
package org.leaven.edition.pdf.file;

import org.jspecify.annotations.NullMarked;
