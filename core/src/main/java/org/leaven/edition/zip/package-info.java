/**
 * Compression and zip archives with the same bytes on every machine; the zlib that the JDK calls
 * differs from system to system.
 */
@NullMarked
package org.leaven.edition.zip;

import org.jspecify.annotations.NullMarked;
