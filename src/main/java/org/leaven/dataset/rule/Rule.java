package org.leaven.dataset.rule;

import org.leaven.source.Problems;

/** Something that must hold between the forms of a knowledge base. */
interface Rule {
  void check(Draft draft, Problems problems);
}
