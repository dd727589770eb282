@NullMarked
package org.leaven.importer.record;

import org.jspecify.annotations.NullMarked;
