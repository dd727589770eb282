/** The data that templates get about what surrounds every page: head, navigation, languages. */
@NullMarked
package org.leaven.page.view.layout;

import org.jspecify.annotations.NullMarked;
