/** JBake's documents and global state, held in memory instead of its database. */
@NullMarked
package org.leaven.site.jbake;

import org.jspecify.annotations.NullMarked;
