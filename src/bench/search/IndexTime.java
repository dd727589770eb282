import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.leaven.dataset.DatasetReader;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.resolve.KnowledgeBaseLinker;
import org.leaven.page.PageMaker;
import org.leaven.page.SitePlan;
import org.leaven.page.link.SiteAddress;
import org.leaven.page.words.MessagesReader;
import org.leaven.search.Indexer;
import org.leaven.site.settings.SettingsReader;
import org.leaven.site.settings.SiteKind;
import org.leaven.site.settings.SiteRequest;
import org.leaven.site.settings.SiteSettings;
import org.leaven.source.SourceReader;
import org.leaven.source.SourceTree;

/**
 * The seconds of a processor that the index of a knowledge base takes, once and cold as in a build,
 * beside those of reading it and making its pages: {@code java -cp target/leaven.jar
 * src/bench/search/IndexTime.java FOLDER [OUTPUT]}. With an output the index and the scripts that
 * read it are written there, which is all that {@code run.mjs} needs.
 */
class IndexTime {
  public static void main(String[] words) throws Exception {
    Path source = Path.of(words[0]);
    SourceTree tree = timed("read", () -> SourceReader.read(source).value());
    KnowledgeBase base = timed("link", () -> KnowledgeBaseLinker.link(DatasetReader.read(tree).value()));
    SiteSettings settings = settings(source);
    SitePlan plan = timed("pages", () -> plan(tree, base, settings));
    SortedMap<String, byte[]> index =
        timed(
            "index",
            () ->
                Indexer.index(
                    new Indexer.Source(plan.searchDocuments(), plan.filters(), base.head().language())));
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

  private static SiteSettings settings(Path source) throws java.io.IOException {
    SiteRequest request = new SiteRequest(source, SiteKind.KNOWLEDGE_BASE, "", null);
    return new SettingsReader().read(request).value();
  }

  private static SitePlan plan(SourceTree tree, KnowledgeBase base, SiteSettings settings) {
    PageMaker.Settings pages =
        new PageMaker.Settings(
            settings.headerRules(), false, new SiteAddress(settings.siteUrl()), true, null);
    var language = base.head().language();
    return new PageMaker(base, pages, MessagesReader.read(language, tree).value()).make(tree).value();
  }
}
