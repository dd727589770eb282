/** The JSON Schemas of the dataset, extended for editors with the ids of one knowledge base. */
@NullMarked
package org.leaven.dataset.schema;

import org.jspecify.annotations.NullMarked;
