package org.leaven.dataset.rule;

import org.leaven.source.problem.Problems;

/** A check across the raw records of a knowledge base. */
interface DatasetRule {
  void check(UncheckedDataset dataset, Problems problems);
}
