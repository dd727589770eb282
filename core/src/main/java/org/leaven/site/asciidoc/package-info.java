/** AsciiDoc pages: Asciidoctor's log as problems, and fixed dates. */
@NullMarked
package org.leaven.site.asciidoc;

import org.jspecify.annotations.NullMarked;
