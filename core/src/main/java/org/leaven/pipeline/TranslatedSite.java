package org.leaven.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.leaven.dataset.Dataset;
import org.leaven.dataset.TranslatedDataset;
import org.leaven.edition.api.ApiLanguage;
import org.leaven.html.LanguageMarks;
import org.leaven.html.TextContent;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.resolve.KnowledgeBaseResolver;
import org.leaven.page.PageTranslator;
import org.leaven.page.SitePlan;
import org.leaven.page.SitePlanMaker;
import org.leaven.page.frame.PlannedPage;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.link.PageMakerSettings;
import org.leaven.page.link.SiteLanguages;
import org.leaven.page.words.Messages;
import org.leaven.page.words.MessagesReader;
import org.leaven.site.input.AuthoredPage;
import org.leaven.site.input.GeneratedFiles;
import org.leaven.site.input.GeneratedPage;
import org.leaven.site.input.KnowledgeBaseInput;
import org.leaven.site.input.LanguageContext;
import org.leaven.source.MemoryCache;
import org.leaven.source.SourceFile;
import org.leaven.source.SourceTree;
import org.leaven.source.TranslationFiles;
import org.leaven.source.WrittenLink;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/**
 * The site in a further language, made as if its folder were the top of the site.
 *
 * @param languages all of them, and this one
 * @param missing how many texts and pages have no translation
 */
record TranslatedSite(
    SiteLanguages languages,
    KnowledgeBase base,
    SitePlan plan,
    LanguageMarks marks,
    int missing,
    SiteFeatures features) {
  /** Files that all languages share, or that hold those of all. */
  private static final Pattern SHARED =
      Pattern.compile(
          "(schema|css|js)/.*|robots\\.txt|\\.nojekyll|sitemap.*\\.xml|site\\.webmanifest|icon-.*");

  /** Makes the features of the site in one language. */
  interface FeatureMaker {
    SiteFeatures of(KnowledgeBase base, SiteLanguages languages) throws IOException;
  }

  /** The languages of a knowledge base, with the first as that of the pages. */
  static Checked<SiteLanguages> languages(Dataset dataset, SourceTree tree) {
    Problems problems = new Problems();
    List<SiteLanguages.SiteLanguage> all = new ArrayList<>();
    for (Located<String> tag : dataset.head().languages()) {
      Checked<Messages> words = MessagesReader.read(tag.value(), tree);
      problems.addAll(words.problems());
      boolean hasWords =
          words.problems().stream()
              .noneMatch(problem -> problem.code() == ProblemCode.MISSING_WORDS);
      String name = hasWords ? words.value().say("ui.language-name") : tag.value();
      all.add(new SiteLanguages.SiteLanguage(tag.value(), name));
    }
    return problems.with(
        all.size() < 2 ? SiteLanguages.ONE : new SiteLanguages(all, all.get(0).tag()));
  }

  /**
   * Makes the pages in all further languages.
   *
   * @param settings those of the first language
   */
  static Checked<List<TranslatedSite>> make(
      SourceTree tree,
      Dataset dataset,
      PageMakerSettings settings,
      FeatureMaker features,
      MemoryCache cache)
      throws IOException {
    Problems problems = new Problems();
    List<TranslatedSite> sites = new ArrayList<>();
    for (TranslatedDataset translated : dataset.translations()) {
      String tag = translated.language();
      SiteLanguages languages = new SiteLanguages(settings.languages().all(), tag);
      Messages all = MessagesReader.read(tag, tree).value();
      Messages words = dataset.leftOut().subset().isWhole() ? all : all.inPart();
      KnowledgeBase base = KnowledgeBaseResolver.resolve(translated.dataset(), cache);
      Checked<SitePlan> plan =
          new SitePlanMaker(base, settings.in(languages), words, cache).make(tree);
      problems.addAll(plan.problems());
      List<String> translations = files(tree, languages);
      LanguageMarks marks = marks(translated, plan.value(), languages, words, translations);
      int missing =
          translated.untranslated().size()
              + PageTranslator.skeletons(settings.headers(), pages(tree, languages), tag)
                  .value()
                  .size();
      SiteFeatures own = features.of(base, languages);
      sites.add(new TranslatedSite(languages, base, own.extend(plan.value()), marks, missing, own));
    }
    return problems.with(sites);
  }

  private static LanguageMarks marks(
      TranslatedDataset translated,
      SitePlan plan,
      SiteLanguages languages,
      Messages words,
      List<String> own) {
    Stream<String> texts =
        translated.untranslated().stream()
            .map(each -> plan.views().html(LinkResolver.HOME, each.text().value()))
            .map(TextContent::lines);
    Map<String, String> titles = new TreeMap<>(plan.introductions());
    plan.authored().forEach(page -> titles.put(page.source(), page.page().frame().title()));
    titles.keySet().removeAll(own);
    SiteLanguages.SiteLanguage first = languages.all().get(0);
    String name = "<span lang=\"" + first.tag() + "\">" + first.name() + "</span>";
    String note =
        "<p class=\"quiet\" data-part=\"untranslated\">"
            + words.say("ui.untranslated", name)
            + "</p>";
    String direction = SiteLanguages.direction(first.tag());
    boolean isSame = direction.equals(SiteLanguages.direction(languages.tag()));
    return LanguageMarks.of(
        first.tag(),
        isSame ? "" : direction,
        Stream.concat(texts, titles.values().stream()).toList(),
        note);
  }

  /** The paths of the translations of the author's pages. */
  private static List<String> files(SourceTree tree, SiteLanguages languages) {
    return pages(tree, languages).in(languages.tag()).stream().map(SourceFile::path).toList();
  }

  private static TranslationFiles pages(SourceTree tree, SiteLanguages languages) {
    return TranslationFiles.of(tree.pages(), languages.tags(), new Problems());
  }

  private String moved(String path) {
    return languages.folder() + path;
  }

  /** The site in its first language with the pages and files of this one. */
  KnowledgeBaseInput in(KnowledgeBaseInput site, SourceTree tree) throws IOException {
    KnowledgeBaseInput own = BakeInputFactory.create(plan, features, site.settings());
    List<GeneratedPage> pages = new ArrayList<>(site.generated());
    own.generated().forEach(page -> pages.add(moved(page)));
    listed().map(this::authored).forEach(pages::add);
    Set<String> introductions = new TreeSet<>(site.introductions());
    introductions.addAll(files(tree, languages));
    List<LanguageContext> all = new ArrayList<>(site.languages());
    all.add(new LanguageContext(languages.folder(), own.shared(), marks));
    return new KnowledgeBaseInput(
        site.settings(),
        site.shared(),
        pages,
        site.authored(),
        introductions,
        () -> files(site.files(), own.files()),
        all);
  }

  /** The files of a site and those of this language. */
  private SortedMap<String, Supplier<byte[]>> files(GeneratedFiles site, GeneratedFiles own)
      throws IOException {
    SortedMap<String, Supplier<byte[]>> files = site.byPath();
    ApiLanguage data = new ApiLanguage(languages.tag());
    own.byPath()
        .forEach(
            (path, content) -> {
              if (!SHARED.matcher(path).matches()) {
                files.put(data.path(path), () -> data.moved(path, content.get()));
              }
            });
    return files;
  }

  private GeneratedPage moved(GeneratedPage page) {
    return new GeneratedPage(moved(page.path()), page.type(), page.title(), page.model());
  }

  /** The author's own pages, without drafts and others to come. */
  private Stream<SitePlan.Authored> listed() {
    return plan.authored().stream().filter(page -> page.page().frame().head().listed());
  }

  private GeneratedPage authored(SitePlan.Authored page) {
    return new GeneratedPage(
        moved(page.page().frame().path()),
        page.header().type(),
        page.page().frame().title(),
        page::page,
        new AuthoredPage(page.source(), page.header(), page.page(), page.bodyHtml()));
  }

  /** The paths of all its pages in the site. */
  List<String> paths() {
    return Stream.concat(
            plan.generated().stream().map(PlannedPage::path),
            listed().map(page -> page.page().frame().path()))
        .map(this::moved)
        .toList();
  }

  /** The source file of each page, by its path in the site. */
  Map<String, String> origins() {
    Map<String, String> origins = new TreeMap<>();
    plan.origins().forEach((path, source) -> origins.put(moved(path), source));
    return origins;
  }

  List<WrittenLink> links() {
    return plan.links().stream()
        .map(link -> new WrittenLink(link.at(), link.written(), moved(link.page()), link.href()))
        .toList();
  }
}
