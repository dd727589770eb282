/** Settings of a knowledge base that refer to nothing else in it. */
@NullMarked
package org.leaven.knowledge.setting;

import org.jspecify.annotations.NullMarked;
