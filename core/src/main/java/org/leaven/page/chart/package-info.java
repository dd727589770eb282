/** Charts on topic pages. */
@NullMarked
package org.leaven.page.chart;

import org.jspecify.annotations.NullMarked;
