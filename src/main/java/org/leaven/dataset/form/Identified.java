package org.leaven.dataset.form;

import org.leaven.source.Located;

/** Something others refer to by its id. */
public interface Identified {
  Located<String> id();
}
