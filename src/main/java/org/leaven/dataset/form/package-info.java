/**
 * What an author filled in, value by value, with the place of each; and the readers that check its
 * shape: keys, types, ids, dates, doses. Whether the forms agree with one another is no matter
 * here.
 */
@NullMarked
package org.leaven.dataset.form;

import org.jspecify.annotations.NullMarked;
