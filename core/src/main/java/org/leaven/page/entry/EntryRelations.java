package org.leaven.page.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.KnowledgeBase.Inbound;
import org.leaven.knowledge.Relation;
import org.leaven.page.link.DatasetText;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.verdict.VerdictResolver;
import org.leaven.page.view.RelationGroup;
import org.leaven.page.words.Messages;

/** Groups the relations of an entry to others, in both directions. */
final class EntryRelations {
  /** Each kind in display order, with its name when seen from the other end. */
  private static final Map<Relation.Kind, String> INVERSE = inverse();

  private final KnowledgeBase base;
  private final LinkResolver linkResolver;
  private final VerdictResolver verdicts;
  private final DatasetText text;
  private final Messages words;

  EntryRelations(
      KnowledgeBase base,
      LinkResolver linkResolver,
      VerdictResolver verdicts,
      DatasetText text,
      Messages words) {
    this.base = base;
    this.linkResolver = linkResolver;
    this.verdicts = verdicts;
    this.text = text;
    this.words = words;
  }

  private static Map<Relation.Kind, String> inverse() {
    Map<Relation.Kind, String> inverse = new LinkedHashMap<>();
    inverse.put(Relation.Kind.VARIANT_OF, "has-variant");
    inverse.put(Relation.Kind.PART_OF, "has-part");
    inverse.put(Relation.Kind.COMBINES, "combined-in");
    inverse.put(Relation.Kind.ALTERNATIVE_TO, "has-alternative");
    inverse.put(Relation.Kind.SEE_ALSO, "see-also");
    return inverse;
  }

  /** The groups that are not empty, each entry once a group. */
  List<RelationGroup> of(String from, Entry entry) {
    Map<String, List<RelationGroup.Item>> groups = new LinkedHashMap<>();
    for (Map.Entry<Relation.Kind, String> kind : INVERSE.entrySet()) {
      List<RelationGroup.Item> own = own(from, entry, kind.getKey());
      List<RelationGroup.Item> others = others(from, entry, kind.getKey());
      add(groups, kind.getKey().id(), own);
      add(groups, kind.getValue(), others);
    }
    List<RelationGroup> views = new ArrayList<>();
    groups.forEach(
        (kind, items) -> views.add(new RelationGroup(kind, words.say("relation." + kind), items)));
    return views;
  }

  private static void add(
      Map<String, List<RelationGroup.Item>> groups, String kind, List<RelationGroup.Item> items) {
    for (RelationGroup.Item item : items) {
      List<RelationGroup.Item> group = groups.computeIfAbsent(kind, key -> new ArrayList<>());
      if (group.stream().noneMatch(known -> known.entry().id().equals(item.entry().id()))) {
        group.add(item);
      }
    }
  }

  private List<RelationGroup.Item> own(String from, Entry entry, Relation.Kind kind) {
    List<RelationGroup.Item> items = new ArrayList<>();
    for (Relation relation : entry.relations()) {
      Optional<Entry> target = base.entry(relation.target());
      if (relation.kind() == kind && target.isPresent()) {
        items.add(item(from, target.get(), relation));
      }
    }
    return items;
  }

  private List<RelationGroup.Item> others(String from, Entry entry, Relation.Kind kind) {
    List<RelationGroup.Item> items = new ArrayList<>();
    for (Inbound inbound : base.inbound(entry)) {
      if (inbound.relation().kind() == kind) {
        items.add(item(from, inbound.from(), inbound.relation()));
      }
    }
    return items;
  }

  private RelationGroup.Item item(String from, Entry other, Relation relation) {
    return new RelationGroup.Item(
        linkResolver.link(from, other),
        relation.topic() == null ? null : linkResolver.link(from, relation.topic()),
        text.html(from, relation.note()),
        relation.basis().id(),
        verdicts.basisNote(relation.basis()),
        linkResolver.sources(from, relation.citations()),
        verdicts.brief(from, other));
  }
}
