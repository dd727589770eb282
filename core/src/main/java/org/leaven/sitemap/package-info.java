/**
 * Files by which search engines, feed readers and other programs find the content: sitemap, feed,
 * {@code llms.txt}, Markdown copies.
 */
@NullMarked
package org.leaven.sitemap;

import org.jspecify.annotations.NullMarked;
