/** Figures on topic pages: verdict maps and charts. */
@NullMarked
package org.leaven.page.topic;

import org.jspecify.annotations.NullMarked;
