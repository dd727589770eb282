/** DEFLATE and zip archives with the same bytes on every machine, unlike the JDK's zlib. */
@NullMarked
package org.leaven.edition.zipfile;

import org.jspecify.annotations.NullMarked;
