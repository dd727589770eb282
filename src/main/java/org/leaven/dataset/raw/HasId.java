package org.leaven.dataset.raw;

import org.leaven.source.problem.Located;

/** Something others refer to by its id. */
public interface HasId {
  Located<String> id();
}
