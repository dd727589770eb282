/** Charts on topic pages. */
@NullMarked
package org.leaven.page.topic;

import org.jspecify.annotations.NullMarked;
