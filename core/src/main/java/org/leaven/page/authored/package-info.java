/** The author's own pages: their files, headers, front matter and dates. */
@NullMarked
package org.leaven.page.authored;

import org.jspecify.annotations.NullMarked;
