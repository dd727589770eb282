package org.leaven.dataset.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.leaven.dataset.form.Catalogue;
import org.leaven.dataset.form.EntryForm;
import org.leaven.dataset.form.HeadForm;
import org.leaven.dataset.form.HeadForm.FacetForm;
import org.leaven.dataset.form.HeadForm.TermForm;
import org.leaven.dataset.form.HeadForm.TopicForm;
import org.leaven.dataset.form.HeadForm.VerdictForm;
import org.leaven.dataset.form.Identified;
import org.leaven.dataset.rule.Collisions.Named;
import org.leaven.source.Located;
import org.leaven.source.Problems;

/**
 * {@code name-collision}: names, aliases and ids of entries differ from those of other entries, and
 * those of topics from those of other topics, even with case, hyphens and plurals folded; so do the
 * labels of verdicts, of facets, and of the terms of one facet.
 */
final class NameCollisions implements Rule {
  @Override
  public void check(Draft draft, Problems problems) {
    HeadForm head = draft.head();
    Collisions.check(entryNames(draft.entries()), problems);
    Collisions.check(topicNames(head.topics().items()), problems);
    Collisions.check(labels(head.verdicts(), VerdictForm::label), problems);
    Collisions.check(labels(head.facets(), FacetForm::label), problems);
    for (FacetForm facet : head.facets().items()) {
      Collisions.check(labels(facet.terms(), TermForm::label), problems);
    }
  }

  private static List<Named> entryNames(List<EntryForm> entries) {
    List<Named> names = new ArrayList<>();
    for (EntryForm entry : entries) {
      add(names, entry, Stream.of(entry.name()));
    }
    for (EntryForm entry : entries) {
      add(names, entry, entry.aliases().stream());
      add(names, entry, Stream.of(entry.id()));
    }
    return names;
  }

  private static List<Named> topicNames(List<TopicForm> topics) {
    List<Named> names = new ArrayList<>();
    for (TopicForm topic : topics) {
      add(names, topic, Stream.of(topic.label()));
    }
    for (TopicForm topic : topics) {
      add(names, topic, topic.aliases().stream());
      add(names, topic, Stream.of(topic.id()));
    }
    return names;
  }

  private static <T extends Identified> List<Named> labels(
      Catalogue<T> catalogue, Function<T, Located<String>> label) {
    List<Named> names = new ArrayList<>();
    for (T item : catalogue.items()) {
      add(names, item, Stream.of(label.apply(item)));
    }
    return names;
  }

  private static void add(List<Named> names, Identified owner, Stream<Located<String>> own) {
    own.map(name -> new Named(owner.id().value(), name)).forEach(names::add);
  }
}
