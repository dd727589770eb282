package org.leaven.importer;

import java.util.HashSet;
import java.util.Set;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.raw.RawEntry;
import org.leaven.source.problem.Position;

/**
 * An entry that may be written.
 *
 * @param at where its record begins
 * @param entry what is written, without the id
 * @param raw the same as the rules see it
 * @param isFaulty whether its record alone shows that it cannot be written
 */
record Candidate(Position at, Node.Mapping entry, RawEntry raw, boolean isFaulty) {

  String id() {
    return raw.id().value();
  }

  /** Ids of the entries it cannot do without. */
  Set<String> needs() {
    Set<String> needs = new HashSet<>();
    raw.relations().forEach(relation -> needs.add(relation.target().value()));
    raw.judgements()
        .forEach(own -> own.includes().forEach(included -> needs.add(included.value())));
    return needs;
  }
}
