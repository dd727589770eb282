/**
 * Raw records: what an author wrote, value by value, with the place of each, not yet checked
 * against other files.
 */
@NullMarked
package org.leaven.dataset.raw;

import org.jspecify.annotations.NullMarked;
