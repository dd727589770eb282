/**
 * Tables, entries and verdicts for other sites: pages for frames below {@code embed/}, HTML for
 * includes below {@code fragments/}, and the embed script.
 */
@NullMarked
package org.leaven.edition.embed;

import org.jspecify.annotations.NullMarked;
