/**
 * Raw records: the values an author wrote, with their positions, not yet checked against other
 * files.
 */
@NullMarked
package org.leaven.dataset.raw;

import org.jspecify.annotations.NullMarked;
