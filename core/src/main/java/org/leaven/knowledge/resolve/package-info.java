/** Links raw records into a knowledge base: ids become references. */
@NullMarked
package org.leaven.knowledge.resolve;

import org.jspecify.annotations.NullMarked;
