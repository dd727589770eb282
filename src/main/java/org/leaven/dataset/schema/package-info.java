/** The JSON Schemas of the dataset, and what they know of the knowledge base at hand. */
@NullMarked
package org.leaven.dataset.schema;

import org.jspecify.annotations.NullMarked;
