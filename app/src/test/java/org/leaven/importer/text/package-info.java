@NullMarked
package org.leaven.importer.text;

import org.jspecify.annotations.NullMarked;
