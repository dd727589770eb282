/**
 * Verdicts as pages show them: resolved for an entry and a topic, in tables, filters and parts of
 * long lists.
 */
@NullMarked
package org.leaven.page.verdict;

import org.jspecify.annotations.NullMarked;
