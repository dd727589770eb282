/**
 * Compression and archives whose bytes depend on nothing but their content. The deflater of the JDK
 * is the zlib of its system, and those differ.
 */
@NullMarked
package org.leaven.edition.pack;

import org.jspecify.annotations.NullMarked;
