/** The single-file edition: the whole site in one HTML file. */
@NullMarked
package org.leaven.edition.single;

import org.jspecify.annotations.NullMarked;
