package org.leaven.dataset.raw;

import org.leaven.source.problem.Located;

/** A raw record that has an id. */
public interface HasId {
  Located<String> id();
}
