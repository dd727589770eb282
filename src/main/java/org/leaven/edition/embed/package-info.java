/**
 * The tables, entries and verdicts for other people's pages: whole pages for frames below {@code
 * embed/}, pieces for includes below {@code fragments/}, the script that puts either in place, and
 * what other programs need to find them.
 */
@NullMarked
package org.leaven.edition.embed;

import org.jspecify.annotations.NullMarked;
