package org.leaven.edition.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leaven.knowledge.Facet;
import org.leaven.knowledge.FacetTerm;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Source;
import org.leaven.page.RelocatedContent;
import org.leaven.page.SitePlan;
import org.leaven.page.view.SiteView;
import org.leaven.page.view.layout.LanguageLink;
import org.leaven.source.Hrefs;

/**
 * Makes {@code index.json}: the metadata of the knowledge base and the paths of all other files.
 */
final class KnowledgeBaseJson {
  private static final List<String> FILES =
      List.of(
          "topics.json",
          "entries.json",
          "entries.csv",
          "verdicts.json",
          "verdicts.csv",
          "relations.json",
          "moved.json",
          "search.json",
          "openapi.json");

  private final KnowledgeBase base;
  private final SiteView site;
  private final RelocatedContent views;
  private final String siteUrl;
  private final List<LanguageLink> languages;

  KnowledgeBaseJson(KnowledgeBase base, SitePlan plan, String siteUrl) {
    this.base = base;
    this.site = plan.site();
    this.views = plan.views();
    this.siteUrl = siteUrl;
    this.languages = plan.home().languages();
  }

  Map<String, @Nullable Object> index(String path) {
    JsonObjectBuilder index = new JsonObjectBuilder();
    if (!languages.isEmpty()) {
      index.with("languages", languages());
    }
    return index
        .with("version", "1")
        .with("id", base.head().id())
        .with("title", site.title())
        .maybe("tagline", site.tagline())
        .with("language", site.language())
        .with("direction", site.direction())
        .with(
            "nouns",
            new JsonObjectBuilder()
                .with("entry", site.entry())
                .with("entries", site.entries())
                .map())
        .with("page", Hrefs.relative(path, "index.html"))
        .maybe("url", siteUrl)
        .with(
            "counts",
            new JsonObjectBuilder()
                .with("topics", base.head().topics().size())
                .with("entries", base.entries().size())
                .with("verdicts", base.verdictCount())
                .map())
        .with("verdicts", verdicts())
        .with("topics", topics(path))
        .with("facets", facets())
        .with("fields", fields())
        .with(
            "certainties",
            base.head().certainties(),
            certainty -> labelled(certainty.id(), certainty.label()))
        .with("sources", sources(path))
        .with("files", files())
        .map();
  }

  private List<Object> languages() {
    boolean isFirst = languages.get(0).current();
    return JsonObjectBuilder.each(
        languages,
        link -> {
          String folder = link.equals(languages.get(0)) ? "" : link.tag() + "/";
          String up = isFirst ? "" : "../";
          return new JsonObjectBuilder()
              .with("language", link.tag())
              .with("name", link.name())
              .with("file", link.current() ? "index.json" : up + folder + "index.json");
        });
  }

  private List<Object> verdicts() {
    return JsonObjectBuilder.each(
        base.head().verdicts(),
        verdict ->
            new JsonObjectBuilder()
                .with("id", verdict.id())
                .with("label", verdict.label())
                .with("polarity", verdict.polarity().id()));
  }

  private List<Object> topics(String path) {
    return JsonObjectBuilder.each(
        base.head().topics(),
        topic ->
            new JsonObjectBuilder()
                .with("id", topic.id())
                .with("label", views.link(path, topic).label())
                .with("data", "topics/" + topic.id() + ".json")
                .with("page", views.link(path, topic).href()));
  }

  /** The facets, with the terms that some entry has; other terms are on no page. */
  private List<Object> facets() {
    Set<String> carried =
        base.entries().stream()
            .flatMap(entry -> entry.facets().stream())
            .map(value -> value.facet().id() + " " + value.term().id())
            .collect(Collectors.toSet());
    List<Object> all = new ArrayList<>();
    for (Facet facet : base.head().facets()) {
      List<FacetTerm> terms =
          facet.terms().stream()
              .filter(term -> carried.contains(facet.id() + " " + term.id()))
              .toList();
      if (!terms.isEmpty()) {
        JsonObjectBuilder item = labelled(facet.id(), facet.label());
        all.add(item.with("terms", terms, term -> labelled(term.id(), term.label())).map());
      }
    }
    return all;
  }

  private List<Object> fields() {
    return JsonObjectBuilder.each(
        base.head().fields(),
        field ->
            labelled(field.id(), field.label())
                .with("type", field.type().id())
                .maybe("unit", field.unit()));
  }

  private static JsonObjectBuilder labelled(String id, String label) {
    return new JsonObjectBuilder().with("id", id).with("label", label);
  }

  private List<Object> sources(String path) {
    return JsonObjectBuilder.each(
        base.head().sources(),
        source ->
            new JsonObjectBuilder()
                .with("id", source.id())
                .with("label", source.label())
                .maybe("note", SharedJson.prose(views.html(path, source.note())))
                .maybe("url", source.url())
                .maybe("locator", source.locator())
                .all(reference(path, source.reference())));
  }

  private Map<String, @Nullable Object> reference(String path, Source.Reference own) {
    JsonObjectBuilder item = new JsonObjectBuilder().maybe("kind", own.kind());
    if (!own.authors().isEmpty()) {
      item.with("authors", own.authors());
    }
    return item.maybe("year", own.year())
        .maybe("doi", own.doi())
        .maybe("quote", SharedJson.prose(views.html(path, own.quote())))
        .maybe("readOn", Objects.toString(own.readOn(), ""))
        .map();
  }

  private static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    FILES.forEach(file -> files.put(file.replace(".json", ""), file));
    return files;
  }
}
