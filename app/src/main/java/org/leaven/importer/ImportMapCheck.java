package org.leaven.importer;

import java.util.List;
import java.util.Optional;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.raw.RawMainFile;
import org.leaven.dataset.raw.RawMainFile.RawFacet;
import org.leaven.dataset.raw.UniqueIdMap;
import org.leaven.importer.map.EntryTemplate;
import org.leaven.importer.map.NodeValues;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/**
 * Checks the ids in the tables of an import map against the main file. A mistake is thus reported
 * once and not with every record.
 */
final class ImportMapCheck {
  private final RawMainFile head;
  private final Problems problems;

  ImportMapCheck(RawMainFile head, Problems problems) {
    this.head = head;
    this.problems = problems;
  }

  void check(EntryTemplate.Branch entry) {
    entry.part("verdicts").ifPresent(this::verdicts);
    entry.part("facets").ifPresent(this::facets);
  }

  private void verdicts(EntryTemplate verdicts) {
    if (verdicts instanceof EntryTemplate.Branch topics) {
      keys(topics, head.topics(), ProblemCode.UNKNOWN_TOPIC);
      topics.parts().forEach(this::judgement);
    } else if (verdicts instanceof EntryTemplate.Items list) {
      list.parts().forEach(this::verdicts);
    } else if (verdicts instanceof EntryTemplate.Rule rule) {
      rule.key().ifPresent(key -> table(key, head.topics(), ProblemCode.UNKNOWN_TOPIC, ""));
      rule.each().ifPresent(this::judgement);
    }
  }

  private void judgement(EntryTemplate judgement) {
    if (judgement instanceof EntryTemplate.Items list) {
      list.parts().forEach(this::judgement);
    } else if (judgement instanceof EntryTemplate.Branch branch) {
      branch.part("verdict").ifPresent(this::verdict);
    }
  }

  private void verdict(EntryTemplate verdict) {
    if (verdict instanceof EntryTemplate.Choice choice) {
      choice.parts().forEach(this::verdict);
    } else if (verdict instanceof EntryTemplate.Rule rule) {
      table(rule, head.verdicts(), ProblemCode.UNKNOWN_VERDICT, "");
    } else if (verdict instanceof EntryTemplate.Constant constant) {
      id(constant.value(), head.verdicts(), ProblemCode.UNKNOWN_VERDICT, "");
    }
  }

  private void facets(EntryTemplate facets) {
    if (facets instanceof EntryTemplate.Branch branch) {
      keys(branch, head.facets(), ProblemCode.UNKNOWN_FACET);
      for (EntryTemplate.Part part : branch.keys()) {
        Optional<RawFacet> facet = head.facets().find(part.key());
        if (facet.isPresent()) {
          terms(part.template(), facet.get());
        }
      }
    } else if (facets instanceof EntryTemplate.Rule rule) {
      rule.key().ifPresent(key -> table(key, head.facets(), ProblemCode.UNKNOWN_FACET, ""));
    }
  }

  private void terms(EntryTemplate template, RawFacet facet) {
    String owner = " of \"" + facet.id().value() + '"';
    List<EntryTemplate> uses =
        template instanceof EntryTemplate.Items all ? all.parts() : List.of(template);
    for (EntryTemplate use : uses) {
      Optional<EntryTemplate> term =
          use instanceof EntryTemplate.Branch branch ? branch.part("term") : Optional.of(use);
      if (term.isPresent() && term.get() instanceof EntryTemplate.Rule rule) {
        table(rule, facet.terms(), ProblemCode.UNKNOWN_TERM, owner);
      }
    }
  }

  private void keys(EntryTemplate.Branch branch, UniqueIdMap<?> idMap, ProblemCode code) {
    for (EntryTemplate.Part part : branch.keys()) {
      idMap.checkReference(new Located<>(part.key(), part.keyAt()), code, "", problems);
    }
  }

  private void table(
      EntryTemplate.Rule rule, UniqueIdMap<?> idMap, ProblemCode code, String owner) {
    EntryTemplate.Change change = rule.change();
    boolean isChanged = !(change.lookup() + change.prefix() + change.suffix()).isEmpty();
    if (isChanged || change.conversion() == EntryTemplate.Conversion.SLUG) {
      return;
    }
    change.table().rows().values().forEach(value -> id(value, idMap, code, owner));
    change.table().others().ifPresent(value -> id(value, idMap, code, owner));
  }

  private void id(Node value, UniqueIdMap<?> idMap, ProblemCode code, String owner) {
    String id = NodeValues.plain(value).orElse("");
    if (!id.equals(".")) {
      idMap.checkReference(new Located<>(id, value.at()), code, owner, problems);
    }
  }
}
