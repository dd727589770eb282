package org.leaven.dataset.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.leaven.dataset.raw.HasId;
import org.leaven.dataset.raw.RawEntry;
import org.leaven.dataset.raw.RawField;
import org.leaven.dataset.raw.RawMainFile;
import org.leaven.dataset.raw.RawMainFile.RawCertainty;
import org.leaven.dataset.raw.RawMainFile.RawFacet;
import org.leaven.dataset.raw.RawMainFile.RawTerm;
import org.leaven.dataset.raw.RawMainFile.RawTopic;
import org.leaven.dataset.raw.RawMainFile.RawVerdict;
import org.leaven.dataset.raw.UniqueIdMap;
import org.leaven.dataset.rule.EqualNames.Named;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.problem.Severity;

/**
 * Reports {@code name-collision}: names that a reader cannot tell apart. Case, hyphens and plurals
 * do not count. It compares names, aliases and ids of entries with each other, those of topics with
 * each other, and the labels of verdicts, of facets, of fields, of certainties, and of the terms of
 * one facet. Warns of aliases that say nothing new.
 */
final class NameCollisionRule implements DatasetRule {
  @Override
  public void check(UncheckedDataset dataset, Problems problems) {
    RawMainFile head = dataset.head();
    EqualNames.check(entryNames(dataset.entries()), problems);
    EqualNames.check(topicNames(head.topics().items()), problems);
    EqualNames.check(labels(head.verdicts(), RawVerdict::label), problems);
    EqualNames.check(labels(head.facets(), RawFacet::label), problems);
    EqualNames.check(labels(head.certainties(), RawCertainty::label), problems);
    EqualNames.check(labels(head.fields(), RawField::label), problems);
    dataset.entries().forEach(entry -> own(entry.name(), entry.aliases(), problems));
    head.topics().items().forEach(topic -> own(topic.label(), topic.aliases(), problems));
    for (RawFacet facet : head.facets().items()) {
      EqualNames.check(labels(facet.terms(), RawTerm::label), problems);
    }
  }

  /** Warns of an alias that is the name itself, or stands twice. */
  private static void own(Located<String> name, List<Located<String>> aliases, Problems problems) {
    Set<String> met = new HashSet<>(Set.of(name.value().toLowerCase(Locale.ROOT)));
    for (Located<String> alias : aliases) {
      if (!met.add(alias.value().toLowerCase(Locale.ROOT))) {
        boolean isName = alias.value().equalsIgnoreCase(name.value());
        String what =
            "the alias \"" + alias.value() + (isName ? "\" is the name itself" : "\" stands twice");
        problems.add(
            alias.at(), ProblemCode.NAME_COLLISION, Severity.WARNING, what, "leave it out");
      }
    }
  }

  private static List<Named> entryNames(List<RawEntry> entries) {
    List<Named> names = new ArrayList<>();
    for (RawEntry entry : entries) {
      add(names, entry, Stream.of(entry.name()));
    }
    for (RawEntry entry : entries) {
      add(names, entry, entry.aliases().stream());
      add(names, entry, Stream.of(entry.id()));
    }
    return names;
  }

  private static List<Named> topicNames(List<RawTopic> topics) {
    List<Named> names = new ArrayList<>();
    for (RawTopic topic : topics) {
      add(names, topic, Stream.of(topic.label()));
    }
    for (RawTopic topic : topics) {
      add(names, topic, topic.aliases().stream());
      add(names, topic, Stream.of(topic.id()));
    }
    return names;
  }

  private static <T extends HasId> List<Named> labels(
      UniqueIdMap<T> idMap, Function<T, Located<String>> label) {
    List<Named> names = new ArrayList<>();
    for (T item : idMap.items()) {
      add(names, item, Stream.of(label.apply(item)));
    }
    return names;
  }

  private static void add(List<Named> names, HasId owner, Stream<Located<String>> own) {
    own.map(name -> new Named(owner.id().value(), name)).forEach(names::add);
  }
}
