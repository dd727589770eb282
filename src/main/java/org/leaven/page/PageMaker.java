package org.leaven.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.Judgement;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Reason;
import org.leaven.knowledge.Relation;
import org.leaven.knowledge.Step;
import org.leaven.knowledge.Topic;
import org.leaven.page.markdown.InlineMarkdown;
import org.leaven.page.markdown.Markdown;
import org.leaven.page.view.Page;
import org.leaven.page.view.SiteView;
import org.leaven.source.Checked;
import org.leaven.source.Code;
import org.leaven.source.Position;
import org.leaven.source.Problems;
import org.leaven.source.SourceFile;

/**
 * Makes every page of a site from a knowledge base and the author's own texts.
 *
 * <p>An author's text whose path is that of a generated page becomes that page's introduction;
 * every other text becomes a page of its own.
 */
public final class PageMaker {
  private static final Set<String> RIGHT_TO_LEFT =
      Set.of("ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi");

  private final KnowledgeBase base;
  private final Settings settings;
  private final Problems problems = new Problems();
  private final Voice voice;
  private final Mentions mentions = new Mentions();

  /**
   * What the site's settings say about its pages.
   *
   * @param isHtmlAllowed whether raw HTML in the author's Markdown passes through
   */
  public record Settings(HeaderRules headers, boolean isHtmlAllowed) {}

  public PageMaker(KnowledgeBase base, Settings settings) {
    this.base = base;
    this.settings = settings;
    this.voice = new Voice(Words.in(base.head().language()), new InlineMarkdown());
  }

  /**
   * Makes the pages.
   *
   * <p>Problems: {@code unknown-link}, {@code bad-directive}, {@code duplicate-path}, and those of
   * {@link HeaderReader}.
   *
   * @param files Markdown and HTML files below {@code content/}, sorted by path
   */
  public Checked<SitePlan> make(List<SourceFile> files) {
    Checked<List<AuthorPage>> read = new AuthorPages(settings.headers()).read(files);
    problems.addAll(read.problems());
    Set<String> generated = generatedPaths();
    List<AuthorPage> published = read.value().stream().filter(AuthorPage::isPublished).toList();
    List<AuthorPage> own =
        published.stream().filter(page -> !generated.contains(page.path())).toList();
    GeneratedPages.Room room = room(published, own);
    published.forEach(page -> noteMentions(page, room.texts()));
    base.entries().forEach(this::noteMentions);
    return plan(read.value(), own, room);
  }

  private GeneratedPages.Room room(List<AuthorPage> published, List<AuthorPage> own) {
    Atlas atlas = new Atlas(base, published, voice.words());
    Standings standings = new Standings(base, atlas, voice.inline(), voice.words());
    Tables tables = new Tables(base, atlas, standings, voice.words());
    Markdown markdown = new Markdown(settings.isHtmlAllowed());
    Texts texts = new Texts(published, atlas, markdown, new Bodies(base, tables), problems);
    Frames frames = new Frames(base, atlas, own, standings, voice.words());
    return new GeneratedPages.Room(base, atlas, standings, tables, frames, texts, mentions, voice);
  }

  private Set<String> generatedPaths() {
    Map<String, String> ids = new HashMap<>();
    Stream.of(Atlas.HOME, Atlas.COMPARE, Atlas.SOURCES, Atlas.SEARCH, Atlas.NOT_FOUND)
        .forEach(path -> ids.put(folded(path), path));
    base.head().topics().forEach(topic -> ids.put(folded(Atlas.path(topic)), Atlas.path(topic)));
    Set<String> paths = new HashSet<>(ids.values());
    for (Entry entry : base.entries()) {
      paths.add(Atlas.list(entry.folder()));
      String path = Atlas.path(entry);
      if (ids.put(folded(path), path) != null) {
        problems.add(
            entry.at(),
            Code.DUPLICATE_PATH,
            "another page is already written to \"" + path + "\"",
            "move the entry to another folder");
      }
      paths.add(path);
    }
    return paths;
  }

  /** Paths that differ in letter case only are one file on some systems. */
  private static String folded(String path) {
    return path.toLowerCase(Locale.ROOT);
  }

  private void noteMentions(AuthorPage page, Texts texts) {
    texts
        .rendered(page.path())
        .mentions()
        .forEach(id -> mentions.add(id, page.path(), page.title()));
  }

  private void noteMentions(Entry entry) {
    Stream<String> judgements = entry.judgements().stream().flatMap(PageMaker::texts);
    Stream<String> rest =
        Stream.of(
                Stream.of(entry.summary()),
                entry.steps().stream().map(Step::text),
                entry.adaptations().stream(),
                entry.relations().stream().map(Relation::note))
            .flatMap(each -> each);
    Stream.concat(judgements, rest)
        .flatMap(text -> voice.inline().references(text).stream())
        .forEach(id -> mentions.add(id, Atlas.path(entry), entry.name()));
  }

  private static Stream<String> texts(Judgement own) {
    return Stream.concat(
        Stream.of(own.onlyIf(), own.note()), own.reasons().stream().map(Reason::text));
  }

  private Checked<SitePlan> plan(
      List<AuthorPage> all, List<AuthorPage> own, GeneratedPages.Room room) {
    EntryPages entryPages =
        new EntryPages(base, room.atlas(), room.standings(), room.frames(), voice);
    Map<String, Page> articles = new TreeMap<>();
    GeneratedPages maker = new GeneratedPages(room);
    own.forEach(page -> articles.put(page.source(), maker.article(page)));
    List<Page> generated = generated(maker, entryPages, own, room);
    Set<String> introductions = new HashSet<>();
    Map<String, String> origins = new TreeMap<>();
    base.entries().forEach(entry -> origins.put(Atlas.path(entry), entry.at().path()));
    for (AuthorPage page : all) {
      origins.put(page.path(), page.source());
      if (page.isPublished() && !articles.containsKey(page.source())) {
        introductions.add(page.source());
      }
    }
    reportCaseClashes(own);
    return problems.with(
        new SitePlan(
            site(room),
            generated,
            articles,
            introductions,
            findables(entryPages, room, all),
            origins));
  }

  private List<Page> generated(
      GeneratedPages maker, EntryPages entryPages, List<AuthorPage> own, GeneratedPages.Room room) {
    List<Page> pages = new ArrayList<>();
    pages.add(maker.home());
    base.head().topics().forEach(topic -> pages.add(maker.topic(topic)));
    pages.add(maker.compare());
    room.atlas().folders().forEach(folder -> pages.add(maker.entries(folder, entryPages)));
    for (Entry entry : base.entries()) {
      String path = Atlas.path(entry);
      pages.add(entryPages.page(entry, room.texts().body(path), mentions.of(entry.id(), path)));
    }
    pages.add(maker.sources());
    pages.add(maker.search(own));
    pages.add(maker.notFound());
    pages.sort(Comparator.comparing(page -> page.frame().path()));
    return pages;
  }

  private void reportCaseClashes(List<AuthorPage> own) {
    Map<String, String> seen = new LinkedHashMap<>();
    generatedPaths().forEach(path -> seen.put(folded(path), path));
    for (AuthorPage page : own) {
      String other = seen.putIfAbsent(folded(page.path()), page.path());
      if (other != null) {
        problems.add(
            Position.startOf(page.source()),
            Code.DUPLICATE_PATH,
            "the page \"" + page.path() + "\" differs from \"" + other + "\" in letter case only",
            "rename the file");
      }
    }
  }

  private List<Findable> findables(
      EntryPages entryPages, GeneratedPages.Room room, List<AuthorPage> all) {
    Findables maker = new Findables(base, room.standings(), entryPages, room.texts(), voice);
    Map<String, Findable> found = new TreeMap<>();
    for (AuthorPage page : all) {
      if (page.isPublished()) {
        found.put(page.path(), maker.page(page));
      }
    }
    for (Topic topic : base.head().topics()) {
      found.put(Atlas.path(topic), maker.topic(topic));
    }
    base.entries().forEach(entry -> found.put(Atlas.path(entry), maker.entry(entry)));
    found.remove(Atlas.SEARCH);
    found.remove(Atlas.NOT_FOUND);
    return List.copyOf(found.values());
  }

  private SiteView site(GeneratedPages.Room room) {
    String language = base.head().language();
    String logo = base.head().theme().logo();
    return new SiteView(
        base.head().title(),
        base.head().tagline(),
        language,
        RIGHT_TO_LEFT.contains(language.split("-", 2)[0]) ? "rtl" : "ltr",
        base.head().nouns().entry(),
        base.head().nouns().entries(),
        logo,
        voice.inline().html(base.head().theme().footer(), room.atlas().book(Atlas.HOME)),
        voice.words().all());
  }
}
