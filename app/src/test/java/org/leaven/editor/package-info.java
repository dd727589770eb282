@NullMarked
package org.leaven.editor;

import org.jspecify.annotations.NullMarked;
