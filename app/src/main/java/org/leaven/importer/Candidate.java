package org.leaven.importer;

import java.util.HashSet;
import java.util.Set;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.raw.RawEntry;
import org.leaven.source.problem.Position;

/**
 * An entry made from an imported record, which is written if it is valid.
 *
 * @param at position of its record
 * @param entry the entry to write, without the id
 * @param raw the same as a raw record, for the rules
 * @param isFaulty whether its own record has errors, so that it cannot be written
 */
record Candidate(Position at, Node.Mapping entry, RawEntry raw, boolean isFaulty) {

  String id() {
    return raw.id().value();
  }

  /** The same as one that cannot be written. */
  Candidate faulty() {
    return new Candidate(at, entry, raw, true);
  }

  /** Ids of the entries it refers to. */
  Set<String> needs() {
    Set<String> needs = new HashSet<>();
    raw.relations().forEach(relation -> needs.add(relation.target().value()));
    raw.judgements()
        .forEach(own -> own.includes().forEach(included -> needs.add(included.value())));
    return needs;
  }
}
