/** The messages that pages show, in the language of the knowledge base. */
@NullMarked
package org.leaven.page.words;

import org.jspecify.annotations.NullMarked;
