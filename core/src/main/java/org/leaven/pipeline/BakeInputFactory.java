package org.leaven.pipeline;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.leaven.edition.SiteFeature.Part;
import org.leaven.page.SitePlan;
import org.leaven.page.frame.PlannedPage;
import org.leaven.page.view.Page;
import org.leaven.site.input.AuthoredPage;
import org.leaven.site.input.GeneratedPage;
import org.leaven.site.input.KnowledgeBaseInput;
import org.leaven.site.settings.SiteSettings;
import org.leaven.source.UncheckedIo;

/** Turns planned pages and what features add into the input of the baker. */
final class BakeInputFactory {
  private BakeInputFactory() {}

  /** The pages of a plan, and what the features add to them. */
  static KnowledgeBaseInput create(SitePlan plan, SiteFeatures features, SiteSettings settings)
      throws IOException {
    List<Part> parts = features.parts(plan);
    List<Consumer<Page>> readers = parts.stream().map(Part::reader).toList();
    return new KnowledgeBaseInput(
        settings,
        plan.site(),
        Stream.concat(
                plan.generated().stream().map(page -> page(page, readers)),
                parts.stream().flatMap(part -> part.pages().stream()))
            .toList(),
        plan.authored().stream()
            .map(
                page ->
                    new AuthoredPage(page.source(), page.header(), page.page(), page.bodyHtml()))
            .toList(),
        plan.introductions().keySet(),
        () -> files(parts));
  }

  /** The files of all features, made in parallel. */
  private static SortedMap<String, Supplier<byte[]>> files(List<Part> parts) throws IOException {
    List<SortedMap<String, Supplier<byte[]>>> all =
        UncheckedIo.unwrap(
            () ->
                parts.parallelStream()
                    .map(part -> UncheckedIo.wrap(part.files()::byPath))
                    .toList());
    SortedMap<String, Supplier<byte[]>> files = new TreeMap<>();
    for (Map<String, Supplier<byte[]>> each : all) {
      files.putAll(each);
    }
    return files;
  }

  /** A page that features read, too, whenever it is made. */
  private static GeneratedPage page(PlannedPage planned, List<Consumer<Page>> readers) {
    return new GeneratedPage(
        planned.path(),
        planned.type(),
        planned.title(),
        () -> {
          Page page = planned.make();
          readers.forEach(reader -> reader.accept(page));
          return page;
        });
  }
}
