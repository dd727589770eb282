package org.leaven.edition.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaven.html.TextContent;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Topic;
import org.leaven.page.RelocatedContent;
import org.leaven.page.view.EntryLink;
import org.leaven.page.view.JudgementView;
import org.leaven.page.view.ReasonView;
import org.leaven.page.view.SourceLink;
import org.leaven.page.view.Standing;

/**
 * Makes the lists of verdicts as JSON and CSV.
 *
 * <p>They contain entries' own verdicts, and those that name an entry without one. They are sorted
 * by topic, in the order of {@code kb.yaml}, then by the entry's name.
 */
final class VerdictJson {
  private static final List<String> COLUMNS =
      List.of(
          ("topic topic_label entry entry_name listing verdict verdict_label "
                  + "polarity if only_if reasons list_reasons includes named_under note "
                  + "updated sources page agreement answer certainty certainty_label")
              .split(" ", -1));

  private final KnowledgeBase base;
  private final RelocatedContent views;

  private record Given(Entry entry, EntryLink link, Standing standing) {}

  VerdictJson(KnowledgeBase base, RelocatedContent views) {
    this.base = base;
    this.views = views;
  }

  private List<Given> given(String path, List<Topic> topics) {
    List<Given> all = new ArrayList<>();
    for (Topic topic : topics) {
      for (Entry entry : base.entries()) {
        if (entry.isWithdrawn()) {
          continue;
        }
        Standing standing = views.standing(path, entry, topic);
        if (standing.isListed()) {
          all.add(new Given(entry, views.link(path, entry), standing));
        }
      }
    }
    return all;
  }

  Map<String, @Nullable Object> list(String path) {
    return new JsonObjectBuilder()
        .with(
            "verdicts",
            given(path, views.topics()),
            each ->
                new JsonObjectBuilder()
                    .with("entry", each.entry().id())
                    .with("name", each.entry().name())
                    .with("data", "entries/" + each.entry().id() + ".json")
                    .all(SharedJson.standing(each.standing()).map()))
        .map();
  }

  /** All verdicts as CSV. */
  byte[] csv(String path) {
    return csv(given(path, views.topics()));
  }

  /** The verdicts for one topic as CSV. */
  byte[] csv(String path, Topic topic) {
    return csv(given(path, List.of(topic)));
  }

  /** A row for each judgement; the last columns say how it relates to the others, and name them. */
  private static byte[] csv(List<Given> verdicts) {
    CsvWriter csv = new CsvWriter(COLUMNS);
    for (Given each : verdicts) {
      each.standing()
          .judgements()
          .forEach(judgement -> csv.row(cells(each.link(), each.standing(), judgement)));
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> cells(EntryLink entry, Standing standing, JudgementView own) {
    return List.of(
        standing.topic().id(),
        standing.topic().label(),
        entry.id(),
        entry.name(),
        standing.kind(),
        own.mark().verdict(),
        own.mark().label(),
        own.mark().polarity(),
        conditions(own, "if"),
        conditions(own, "only-if"),
        texts(own.reasons()),
        texts(own.listReasons()),
        ids(own.includes()),
        ids(own.namedUnder()),
        TextContent.of(own.noteHtml()),
        own.updated(),
        String.join("\n", own.sources().stream().map(SourceLink::text).toList()),
        entry.href(),
        standing.agreement(),
        standing.phrase(),
        own.certainty(),
        own.certaintyLabel());
  }

  private static String conditions(JudgementView own, String kind) {
    return String.join(
        "\n",
        own.conditions().stream()
            .filter(each -> each.kind().equals(kind))
            .map(each -> TextContent.of(each.html()))
            .toList());
  }

  private static String texts(List<ReasonView> reasons) {
    return String.join(
        "\n", reasons.stream().map(reason -> TextContent.of(reason.html())).toList());
  }

  private static String ids(List<EntryLink> entries) {
    return String.join("\n", SharedJson.ids(entries));
  }
}
