/** What commands print: problems, changes and summaries as text or JSON. */
@NullMarked
package org.leaven.cli.console;

import org.jspecify.annotations.NullMarked;
