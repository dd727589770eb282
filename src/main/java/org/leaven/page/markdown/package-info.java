/**
 * Markdown to HTML with Flexmark, and two additions of ours: {@code [[id]]} links and the {@code
 * :::verdicts} block directive.
 */
@NullMarked
package org.leaven.page.markdown;

import org.jspecify.annotations.NullMarked;
