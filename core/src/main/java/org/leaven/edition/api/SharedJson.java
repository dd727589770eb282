package org.leaven.edition.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaven.html.TextContent;
import org.leaven.page.verdict.FieldViews;
import org.leaven.page.view.BodyView;
import org.leaven.page.view.ConditionView;
import org.leaven.page.view.EntryLink;
import org.leaven.page.view.FacetView;
import org.leaven.page.view.FieldView;
import org.leaven.page.view.JudgementView;
import org.leaven.page.view.MediumView;
import org.leaven.page.view.PictureView;
import org.leaven.page.view.ReasonView;
import org.leaven.page.view.RelationGroup;
import org.leaven.page.view.ReviewView;
import org.leaven.page.view.SourceLink;
import org.leaven.page.view.Standing;
import org.leaven.page.view.StepView;
import org.leaven.page.view.VerdictMark;

/** Makes JSON objects that several files share, as {@code schema/common.json} describes them. */
final class SharedJson {
  private SharedJson() {}

  /** A text in two formats, plain and HTML; empty when there is no text. */
  static Map<String, @Nullable Object> prose(String html) {
    JsonObjectBuilder item = new JsonObjectBuilder();
    if (!html.isEmpty()) {
      item.with("text", TextContent.of(html)).with("html", html);
    }
    return item.map();
  }

  /** A review; empty where there is none. */
  static Map<String, @Nullable Object> review(@Nullable ReviewView review) {
    JsonObjectBuilder item = new JsonObjectBuilder();
    if (review != null) {
      item.with("by", review.by()).maybe("role", review.role()).with("on", review.on());
    }
    return item.map();
  }

  static JsonObjectBuilder mark(VerdictMark mark) {
    return new JsonObjectBuilder()
        .with("verdict", mark.verdict())
        .with("label", mark.label())
        .with("polarity", mark.polarity());
  }

  static List<Object> sources(List<SourceLink> sources) {
    return JsonObjectBuilder.each(
        sources,
        source ->
            new JsonObjectBuilder()
                .with("source", source.source())
                .maybe("locator", source.locator())
                .with("text", source.text())
                .with("page", source.href()));
  }

  static List<Object> reasons(List<ReasonView> reasons) {
    return JsonObjectBuilder.each(
        reasons,
        reason ->
            new JsonObjectBuilder()
                .all(prose(reason.html()))
                .with("basis", reason.basis())
                .with("sources", sources(reason.sources())));
  }

  private static List<Object> conditions(List<ConditionView> conditions) {
    return JsonObjectBuilder.each(
        conditions,
        each -> new JsonObjectBuilder().with("kind", each.kind()).all(prose(each.html())));
  }

  static List<String> ids(List<EntryLink> entries) {
    return entries.stream().map(EntryLink::id).toList();
  }

  /**
   * The verdicts on an entry for a topic, in short; different ones share the value {@code null}.
   */
  static JsonObjectBuilder shortStanding(Standing standing) {
    JsonObjectBuilder item =
        new JsonObjectBuilder()
            .with("topic", standing.topic().id())
            .with("listing", standing.kind());
    if (standing.lead().isEmpty()) {
      verdict(item, standing.lines().get(0).mark());
    } else {
      item.without("verdict").with("label", standing.label()).with("polarity", "mixed");
    }
    item.with("phrase", standing.phrase());
    if (standing.isSeveral()) {
      item.with("agreement", standing.agreement()).with("verdicts", lines(standing.lines()));
    }
    return item;
  }

  private static JsonObjectBuilder verdict(JsonObjectBuilder item, VerdictMark mark) {
    if (mark.verdict().equals("none")) {
      item.without("verdict");
    } else {
      item.with("verdict", mark.verdict());
    }
    return item.with("label", mark.label()).with("polarity", mark.polarity());
  }

  private static List<Object> lines(List<Standing.Line> lines) {
    return JsonObjectBuilder.each(
        lines,
        line ->
            verdict(new JsonObjectBuilder(), line.mark())
                .maybe("qualifier", line.qualifier())
                .with("namedUnder", ids(line.namedUnder())));
  }

  /** The verdicts on an entry for a topic; of several, each has its own details. */
  static JsonObjectBuilder standing(Standing standing) {
    JsonObjectBuilder item = shortStanding(standing);
    return standing.isSeveral()
        ? item.with(
            "judgements",
            standing.judgements(),
            own -> details(verdict(new JsonObjectBuilder(), own.mark()), own))
        : details(item, standing.judgements().get(0));
  }

  private static JsonObjectBuilder details(JsonObjectBuilder item, JudgementView own) {
    String anchor = own.anchor().isEmpty() ? "" : "#" + own.anchor();
    if (!own.certainty().isEmpty()) {
      item.with("certainty", Map.of("id", own.certainty(), "label", own.certaintyLabel()));
    }
    return item.with("conditions", conditions(own.conditions()))
        .with("reasons", reasons(own.reasons()))
        .with("listReasons", reasons(own.listReasons()))
        .with("includes", ids(own.includes()))
        .with("namedUnder", ids(own.namedUnder()))
        .maybe("note", prose(own.noteHtml()))
        .maybe("updated", own.updated())
        .with("sources", sources(own.sources()))
        .with("page", own.topic().href() + anchor);
  }

  static JsonObjectBuilder step(StepView step) {
    JsonObjectBuilder json =
        new JsonObjectBuilder()
            .all(prose(step.html()))
            .with("doses", step.doses(), SharedJson::dose);
    return step.picture() == null ? json : json.with("picture", picture(step.picture()));
  }

  private static JsonObjectBuilder dose(StepView.DoseView dose) {
    return new JsonObjectBuilder()
        .with("kind", dose.kind())
        .with("amount", dose.amount())
        .maybe("unit", dose.unit())
        .maybe("per", dose.per())
        .with("text", dose.text());
  }

  private static Map<String, @Nullable Object> picture(PictureView picture) {
    return new JsonObjectBuilder()
        .with("file", picture.src())
        .with("width", picture.width())
        .with("height", picture.height())
        .with("alt", picture.alt())
        .map();
  }

  static List<Object> media(List<MediumView> media) {
    return JsonObjectBuilder.each(
        media,
        medium ->
            new JsonObjectBuilder()
                .with("picture", picture(medium.picture()))
                .maybe("video", medium.video())
                .maybe("duration", medium.duration())
                .maybe("caption", prose(medium.captionHtml()))
                .maybe("credit", prose(medium.creditHtml()))
                .maybe("licence", prose(medium.licenceHtml()))
                .with("sources", sources(medium.sources())));
  }

  static List<Object> facets(List<FacetView> facets) {
    return JsonObjectBuilder.each(
        facets,
        facet ->
            new JsonObjectBuilder()
                .with("id", facet.id())
                .with("label", facet.label())
                .with("terms", facet.terms(), SharedJson::term));
  }

  private static JsonObjectBuilder term(FacetView.TermView term) {
    return new JsonObjectBuilder()
        .with("id", term.id())
        .with("label", term.label())
        .with("basis", term.basis())
        .with("sources", sources(term.sources()));
  }

  static List<Object> fields(List<FieldView> fields) {
    return JsonObjectBuilder.each(
        fields,
        field ->
            new JsonObjectBuilder()
                .with("id", field.id())
                .with("label", field.label())
                .all(Map.of("value", FieldViews.programValue(field)))
                .with("text", field.text())
                .with("basis", field.basis())
                .with("sources", sources(field.sources())));
  }

  static List<Object> relations(List<RelationGroup> groups) {
    List<Object> all = new ArrayList<>();
    for (RelationGroup group : groups) {
      for (RelationGroup.Item item : group.items()) {
        all.add(
            new JsonObjectBuilder()
                .with("kind", group.kind())
                .with("label", group.label())
                .with("entry", item.entry().id())
                .maybe("topic", item.topic() == null ? "" : item.topic().id())
                .with("basis", item.basis())
                .maybe("note", prose(item.noteHtml()))
                .with("sources", sources(item.sources()))
                .with("page", item.entry().href())
                .map());
      }
    }
    return all;
  }

  /** The author's text: HTML, and references to the verdict tables placed in it. */
  static List<Object> body(BodyView body) {
    List<Object> all = new ArrayList<>();
    for (BodyView.Block block : body.blocks()) {
      if (block.table() == null) {
        all.add(prose(block.html()));
      } else {
        JsonObjectBuilder table = new JsonObjectBuilder().with("topic", block.table().topic().id());
        table.with("verdict", block.table().mark().verdict());
        all.add(new JsonObjectBuilder().with("table", table.map()).map());
      }
    }
    return all;
  }
}
