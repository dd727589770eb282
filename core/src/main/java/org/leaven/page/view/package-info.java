/**
 * The data that templates get, sorted, worded and linked. Fields whose names end in {@code Html}
 * are ready HTML; all other text is plain and escaped by the template. Absent text is empty, absent
 * things are empty lists. Every {@code href} is relative to the page that holds it.
 */
@NullMarked
package org.leaven.page.view;

import org.jspecify.annotations.NullMarked;
