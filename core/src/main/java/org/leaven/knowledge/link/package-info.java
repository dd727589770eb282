/** Links raw records into a knowledge base: ids become references. */
@NullMarked
package org.leaven.knowledge.link;

import org.jspecify.annotations.NullMarked;
