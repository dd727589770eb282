/**
 * How a site is found and shared: what search engines, readers of feeds, previews and programs that
 * read are given beside the pages.
 */
@NullMarked
package org.leaven.share;

import org.jspecify.annotations.NullMarked;
