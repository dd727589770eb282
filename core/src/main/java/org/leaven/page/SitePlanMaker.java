package org.leaven.page;

import java.util.List;
import java.util.stream.Stream;
import org.leaven.dataset.LeftOut;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.page.authored.AuthorFile;
import org.leaven.page.authored.HeaderReader;
import org.leaven.page.authored.OnlyBlocks;
import org.leaven.page.entry.EntryTexts;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.link.PageMakerSettings;
import org.leaven.page.link.PathAllocator;
import org.leaven.page.link.SiteLanguages;
import org.leaven.page.markdown.Markdown;
import org.leaven.page.words.Messages;
import org.leaven.source.MemoryCache;
import org.leaven.source.SourceTree;
import org.leaven.source.TranslationFiles;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Problems;

/**
 * Reads the author's texts, and plans every page of a site from them and a knowledge base.
 *
 * <p>An author's text whose path is that of a generated page becomes that page's introduction;
 * every other text becomes a page of its own. Drafts and pages that are not due yet are made, too,
 * but nothing links to them.
 */
public final class SitePlanMaker {
  private final PageInput input;

  /**
   * What pages are made from.
   *
   * @param cache what earlier builds made
   */
  record PageInput(
      KnowledgeBase base, PageMakerSettings settings, Messages words, MemoryCache cache) {}

  /**
   * The author's texts by use; those of drafts are never introductions.
   *
   * @param ofEntries those in the files of entries
   */
  record AuthorTexts(
      List<AuthorFile> all,
      List<AuthorFile> published,
      List<AuthorFile> own,
      List<AuthorFile> ofEntries) {
    /** Those whose text some page shows: a generated page shows no text that is not due. */
    List<AuthorFile> shown() {
      return Stream.concat(
              all.stream().filter(page -> page.isPublished() || own.contains(page)),
              ofEntries.stream())
          .toList();
    }

    List<AuthorFile> publishedOwn() {
      return own.stream().filter(AuthorFile::isPublished).toList();
    }
  }

  public SitePlanMaker(KnowledgeBase base, PageMakerSettings settings, Messages words) {
    this(base, settings, words, MemoryCache.none());
  }

  /** The same, with a cache of what earlier builds made. */
  public SitePlanMaker(
      KnowledgeBase base, PageMakerSettings settings, Messages words, MemoryCache cache) {
    this.input = new PageInput(base, settings, words, cache);
  }

  /**
   * Makes the pages.
   *
   * <p>Problems: {@code unknown-link}, {@code bad-directive}, {@code duplicate-path}, and those of
   * {@link HeaderReader}.
   *
   * @param tree the sources that the knowledge base was read from
   */
  public Checked<SitePlan> make(SourceTree tree) {
    Problems problems = new Problems();
    PageMakerSettings settings = input.settings();
    Markdown markdown = new Markdown(settings.isHtmlAllowed());
    TranslationFiles files =
        TranslationFiles.of(tree.pages(), settings.languages().tags(), problems);
    Checked<List<AuthorFile>> read =
        new AuthorFileReader(settings.headers(), settings.asOf(), markdown::title)
            .read(files.originals());
    problems.addAll(read.problems());
    PathAllocator paths = new PathAllocator(input.base(), problems);
    LeftOut leftOut = input.base().gaps().leftOut();
    OnlyBlocks blocks = new OnlyBlocks(input.base(), problems);
    List<AuthorFile> all =
        translated(read.value(), files, markdown, problems).stream()
            .map(blocks::in)
            .map(page -> isWithoutText(page, leftOut) ? page.hidden() : page)
            .toList();
    AuthorTexts texts =
        new AuthorTexts(
            all,
            all.stream().filter(AuthorFile::isPublished).toList(),
            all.stream()
                .filter(page -> !paths.isGenerated(page.path()))
                .filter(page -> !leftOut.paths().contains(page.path()))
                .toList(),
            new EntryTexts(tree)
                .read(input.base(), all, problems).stream().map(blocks::in).toList());
    if (settings.languages().folder().isEmpty()) {
      blocks.checkAudience();
    }
    texts.own().forEach(paths::take);
    paths.takeFormer(input.base(), texts.published());
    PageMakers makers = new PageMakers(input, texts, tree, problems);
    SitePlan plan = makers.plan(tree, problems);
    return problems.with(plan);
  }

  /** Whether a part has no place for a text: its subject is left out, or nothing is compared. */
  private boolean isWithoutText(AuthorFile page, LeftOut leftOut) {
    boolean isOfOneTopic = !leftOut.subset().isWhole() && input.base().head().topics().size() == 1;
    return leftOut.paths().contains(page.path())
        || (isOfOneTopic && page.path().equals(LinkResolver.COMPARE));
  }

  private List<AuthorFile> translated(
      List<AuthorFile> pages, TranslationFiles files, Markdown markdown, Problems problems) {
    SiteLanguages languages = input.settings().languages();
    if (languages.folder().isEmpty()) {
      return pages;
    }
    Checked<List<AuthorFile>> translated =
        new PageTranslator(input.settings().headers(), files, languages.tag(), markdown::title)
            .translate(pages);
    problems.addAll(translated.problems());
    return translated.value();
  }
}
