package org.leaven.dataset.rule;

import org.leaven.source.problem.Problems;

/** Something that must hold between the forms of a knowledge base. */
interface DatasetRule {
  void check(UncheckedDataset draft, Problems problems);
}
