package org.leaven.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.leaven.dataset.DatasetReader;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.resolve.KnowledgeBaseResolver;
import org.leaven.page.SitePlan;
import org.leaven.page.SitePlanMaker;
import org.leaven.page.link.ContributionUrls;
import org.leaven.page.link.PageMakerSettings;
import org.leaven.page.link.SiteAddress;
import org.leaven.page.words.Messages;
import org.leaven.page.words.MessagesReader;
import org.leaven.search.Indexer;
import org.leaven.site.settings.SettingsReader;
import org.leaven.site.settings.SiteKind;
import org.leaven.site.settings.SiteRequest;
import org.leaven.site.settings.SiteSettings;
import org.leaven.source.SourceTreeReader;
import org.leaven.source.SourceTree;

/**
 * {@code bin/bench index FOLDER [OUTPUT]}: the processor time that the search index of a knowledge
 * base takes, once and cold as in a build, beside that of reading the sources and making the pages.
 * With an output, the files of the index are written there.
 */
public final class IndexBench {
  private IndexBench() {}

  public static void main(String[] words) throws Exception {
    Path source = Path.of(words[0]);
    SourceTree tree = timed("read", () -> SourceTreeReader.read(source).value());
    KnowledgeBase base =
        timed("link", () -> KnowledgeBaseResolver.resolve(DatasetReader.read(tree).value()));
    SiteSettings settings = settings(source);
    SitePlan plan = timed("pages", () -> plan(tree, base, settings));
    SortedMap<String, byte[]> index =
        timed(
            "index",
            () ->
                Indexer.index(
                    new Indexer.Source(plan.searchDocuments().get(), plan.filters(), base.head().language())));
    long all = index.values().stream().mapToLong(bytes -> bytes.length).sum();
    System.out.printf(
        "%d entries, %d files, %d kB%n", base.entries().size(), index.size(), all / 1000);
    if (words.length > 1) {
      for (var file : index.entrySet()) {
        Path path = Path.of(words[1]).resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
      }
    }
  }

  private static <T> T timed(String what, Supplier<T> work) {
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    T made = work.get();
    double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
    System.out.printf("%s: %.2f s%n", what, seconds);
    return made;
  }

  private static SiteSettings settings(Path source) throws IOException {
    SiteRequest request = new SiteRequest(source, SiteKind.KNOWLEDGE_BASE, "", null);
    return new SettingsReader().read(request).value();
  }

  private static SitePlan plan(SourceTree tree, KnowledgeBase base, SiteSettings settings) {
    PageMakerSettings pages =
        new PageMakerSettings(
            settings.headerRules(),
            false,
            new SiteAddress(settings.siteUrl()),
            new ContributionUrls("", ""),
            false,
            null);
    Messages words = MessagesReader.read(base.head().language(), tree).value();
    return new SitePlanMaker(base, pages, words).make(tree).value();
  }
}
