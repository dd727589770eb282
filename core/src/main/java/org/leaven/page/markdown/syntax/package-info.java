/**
 * Extensions of Flexmark: {@code [[id]]} links, {@code :::} directives, GitHub's alerts, and
 * parsers whose time grows with the length of the text.
 */
@NullMarked
package org.leaven.page.markdown.syntax;

import org.jspecify.annotations.NullMarked;
