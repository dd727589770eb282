package org.leaven.page.frame;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leaven.knowledge.Citation;
import org.leaven.knowledge.Dose;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.FacetValue;
import org.leaven.knowledge.Field;
import org.leaven.knowledge.Judgement;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Medium;
import org.leaven.knowledge.Reason;
import org.leaven.knowledge.Relation;
import org.leaven.knowledge.Source;
import org.leaven.knowledge.Step;
import org.leaven.knowledge.Topic;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.link.SiteAddress;
import org.leaven.page.verdict.FieldViews;
import org.leaven.page.view.EntryLink;
import org.leaven.page.view.FieldView;
import org.leaven.page.view.Page;
import org.leaven.page.view.StepView;
import org.leaven.page.view.VerdictTable;

/**
 * Describes the subject of a page in the <a href="https://schema.org">vocabulary of schema.org</a>,
 * for JSON-LD. Only facts of the dataset are used.
 */
public final class StructuredDataMaker {
  private final KnowledgeBase base;
  private final SiteAddress addresses;
  private final Map<String, TopicSources> topicSources = new ConcurrentHashMap<>();

  public StructuredDataMaker(KnowledgeBase base, SiteAddress addresses) {
    this.base = base;
    this.addresses = addresses;
  }

  /**
   * A member of a list: its name, and the link to it.
   *
   * @param description all its verdicts, where there are others than that of the list; mostly empty
   */
  private record Item(String name, String href, String description) {}

  /** The front page: its topics, and all sources. */
  public PageStructuredData home(List<Page.TopicCard> cards) {
    List<Item> topics =
        cards.stream()
            .map(card -> new Item(card.topic().label(), card.topic().href(), ""))
            .toList();
    return new PageStructuredData(
        list(LinkResolver.HOME, base.head().title(), topics), works(all()), null, null, true);
  }

  /** A topic: its lists, and their sources. */
  public PageStructuredData topic(String from, Topic topic, List<VerdictTable> tables) {
    List<Map<String, Object>> lists = new ArrayList<>();
    for (VerdictTable table : tables) {
      List<Item> rows = table.rows().stream().map(StructuredDataMaker::item).toList();
      lists.addAll(list(from, table.caption(), rows));
    }
    TopicSources found = topicSources(topic);
    return new PageStructuredData(lists, found.works(), found.newest(), topic.reviewed(), true);
  }

  /**
   * The sources of all lists of a topic.
   *
   * @param newest the last date of change of a verdict, if any has one
   */
  record TopicSources(List<Map<String, Object>> works, @Nullable LocalDate newest) {}

  public TopicSources topicSources(Topic topic) {
    return topicSources.computeIfAbsent(topic.id(), id -> findTopicSources(topic));
  }

  private TopicSources findTopicSources(Topic topic) {
    Set<Source> sources = new LinkedHashSet<>();
    add(sources, topic.citations());
    topic.reasons().values().forEach(reasons -> addReasons(sources, reasons));
    List<Judgement> own =
        base.entries().stream().flatMap(entry -> entry.judgements(topic).stream()).toList();
    own.forEach(judgement -> add(sources, judgement));
    return new TopicSources(works(sources), newest(own.stream()));
  }

  /** A list of entries. */
  public PageStructuredData entries(String path, String title, List<Page.Entries.Item> items) {
    List<Item> entries = items.stream().map(item -> item(item.entry())).toList();
    return new PageStructuredData(list(path, title, entries), works(all()), null, null, true);
  }

  /** A page about all sources. */
  public PageStructuredData everything() {
    return new PageStructuredData(List.of(), works(all()), null, null, true);
  }

  /**
   * An entry; a physical activity where the author says that its kind is one.
   *
   * @param summary its summary as plain text; may be empty
   */
  public PageStructuredData entry(
      Entry entry, String summary, List<StepView> steps, List<FieldView> fields) {
    Map<String, Object> thing = new LinkedHashMap<>();
    boolean isActivity = base.head().markup().activities().contains(entry.kind());
    boolean isPlan = steps.stream().anyMatch(step -> !step.doses().isEmpty());
    thing.put("@type", type(isActivity, isPlan));
    thing.put("name", entry.name());
    if (!entry.aliases().isEmpty()) {
      thing.put("alternateName", entry.aliases());
    }
    if (!summary.isEmpty()) {
      thing.put("description", summary);
    }
    List<String> images = images(entry);
    if (!images.isEmpty()) {
      thing.put("image", images);
    }
    if (!fields.isEmpty()) {
      thing.put(
          "additionalProperty", fields.stream().map(field -> property(field, entry)).toList());
    }
    if (isActivity && isPlan) {
      thing.putAll(plan(entry, steps));
    }
    Set<Source> sources = new LinkedHashSet<>();
    add(sources, entry.citations());
    entry.judgements().forEach(own -> add(sources, own));
    entry.facets().stream().map(FacetValue::citations).forEach(own -> add(sources, own));
    entry.relations().stream().map(Relation::citations).forEach(own -> add(sources, own));
    entry.fields().stream().map(Field.Value::citations).forEach(own -> add(sources, own));
    entry.media().stream().map(Medium::citations).forEach(own -> add(sources, own));
    namings(entry).forEach(own -> add(sources, own));
    return new PageStructuredData(
        List.of(thing),
        works(sources),
        newest(Stream.concat(entry.judgements().stream(), namings(entry))),
        entry.reviewed(),
        true);
  }

  private static Map<String, Object> property(FieldView field, Entry entry) {
    Map<String, Object> property = new LinkedHashMap<>();
    property.put("@type", "PropertyValue");
    property.put("propertyID", field.id());
    property.put("name", field.label());
    property.put("value", FieldViews.programValue(field));
    entry.fields().stream()
        .filter(value -> value.field().id().equals(field.id()))
        .map(value -> value.field().unit())
        .filter(unit -> !unit.isEmpty())
        .forEach(unit -> property.put("unitText", unit));
    return property;
  }

  /** The addresses of its pictures; none where the site's own address is not known. */
  private List<String> images(Entry entry) {
    return addresses.isKnown()
        ? entry.media().stream()
            .map(medium -> addresses.of(medium.picture().path()))
            .distinct()
            .toList()
        : List.of();
  }

  private static String type(boolean isActivity, boolean isPlan) {
    if (!isActivity) {
      return "Thing";
    }
    return isPlan ? "ExercisePlan" : "PhysicalActivity";
  }

  private Stream<Judgement> namings(Entry entry) {
    return base.namings(entry).stream().map(KnowledgeBase.Naming::judgement);
  }

  /**
   * A dose that is the only one of its kind gets its own property; the others are given as text.
   */
  private static Map<String, Object> plan(Entry entry, List<StepView> steps) {
    List<Dose> doses = entry.steps().stream().map(Step::doses).flatMap(List::stream).toList();
    List<StepView.DoseView> views =
        steps.stream().map(StepView::doses).flatMap(List::stream).toList();
    Map<String, Object> plan = new LinkedHashMap<>();
    List<Object> others = new ArrayList<>();
    for (int i = 0; i < doses.size(); i++) {
      Dose dose = doses.get(i);
      long alike = doses.stream().filter(other -> other.kind() == dose.kind()).count();
      String term = alike == 1 ? term(dose) : "";
      if (term.isEmpty()) {
        others.add(views.get(i).text());
      } else {
        plan.put(term, value(dose, views.get(i).text()));
      }
    }
    if (!others.isEmpty()) {
      plan.put("additionalVariable", others);
    }
    return plan;
  }

  private static String term(Dose dose) {
    return switch (dose.kind()) {
      case DURATION -> "activityDuration";
      case REPETITIONS -> dose.amount().matches("\\d{1,6}") ? "repetitions" : "";
      case FREQUENCY -> "activityFrequency";
      case REST -> "restPeriods";
      case HOLD, SETS -> "";
    };
  }

  private static Object value(Dose dose, String text) {
    return switch (dose.kind()) {
      case DURATION -> duration(dose);
      case REPETITIONS -> Integer.valueOf(dose.amount());
      default -> text;
    };
  }

  /** ISO 8601: {@code PT1.5H}. */
  private static String duration(Dose dose) {
    return switch (dose.unit()) {
      case DAY, WEEK -> "P" + dose.amount() + (dose.unit() == Dose.Unit.DAY ? "D" : "W");
      case HOUR -> "PT" + dose.amount() + "H";
      case MINUTE -> "PT" + dose.amount() + "M";
      default -> "PT" + dose.amount() + "S";
    };
  }

  private List<Map<String, Object>> list(String from, String name, List<Item> items) {
    if (items.isEmpty()) {
      return List.of();
    }
    List<Map<String, Object>> elements = new ArrayList<>();
    for (Item item : items) {
      Map<String, Object> element = new LinkedHashMap<>();
      element.put("@type", "ListItem");
      element.put("position", elements.size() + 1);
      element.put("name", item.name());
      element.put("url", addresses.of(from, item.href()));
      if (!item.description().isEmpty()) {
        element.put("description", item.description());
      }
      elements.add(element);
    }
    Map<String, Object> list = new LinkedHashMap<>();
    list.put("@type", "ItemList");
    list.put("name", name);
    list.put("itemListElement", elements);
    return List.of(list);
  }

  private static Item item(EntryLink link) {
    return new Item(link.name(), link.href(), "");
  }

  /** A row of a verdict table. */
  private static Item item(VerdictTable.Row row) {
    String description = row.standing().isSeveral() ? row.standing().phrase() : "";
    return new Item(row.entry().name(), row.entry().href(), description);
  }

  private Set<Source> all() {
    return new LinkedHashSet<>(base.head().sources());
  }

  /** Sources in the order of {@code kb.yaml}. */
  private List<Map<String, Object>> works(Set<Source> sources) {
    List<Map<String, Object>> works = new ArrayList<>();
    for (Source source : base.head().sources()) {
      if (sources.contains(source)) {
        Map<String, Object> work = new LinkedHashMap<>();
        work.put("@type", "CreativeWork");
        work.put("name", source.label());
        if (!source.url().isEmpty()) {
          work.put("url", source.url());
        }
        reference(source.reference(), work);
        works.add(work);
      }
    }
    return works;
  }

  /** Authors as text, since they may be persons or bodies. */
  private static void reference(Source.Reference own, Map<String, Object> work) {
    if (!own.authors().isEmpty()) {
      work.put("creditText", String.join(", ", own.authors()));
    }
    putIfPresent(work, "datePublished", own.year());
    putIfPresent(work, "genre", own.kind());
    putIfPresent(work, "sameAs", own.doiUrl());
  }

  private static void putIfPresent(Map<String, Object> work, String key, String value) {
    if (!value.isEmpty()) {
      work.put(key, value);
    }
  }

  private static void add(Set<Source> sources, List<Citation> citations) {
    citations.forEach(citation -> sources.add(citation.source()));
  }

  private static void addReasons(Set<Source> sources, List<Reason> reasons) {
    reasons.forEach(reason -> add(sources, reason.citations()));
  }

  private static void add(Set<Source> sources, Judgement judgement) {
    add(sources, judgement.citations());
    addReasons(sources, judgement.reasons());
  }

  private static @Nullable LocalDate newest(Stream<Judgement> judgements) {
    return judgements
        .map(Judgement::updated)
        .flatMap(Stream::ofNullable)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
