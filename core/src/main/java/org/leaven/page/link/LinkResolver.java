package org.leaven.page.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.leaven.dataset.raw.OtherKnowledgeBase;
import org.leaven.knowledge.Citation;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Step;
import org.leaven.knowledge.Topic;
import org.leaven.page.authored.AuthorFile;
import org.leaven.page.markdown.syntax.TextLinkResolver;
import org.leaven.page.view.EntryLink;
import org.leaven.page.view.SourceLink;
import org.leaven.page.view.TopicLink;
import org.leaven.page.words.AuthorWording;
import org.leaven.page.words.Messages;
import org.leaven.source.DraftPaths;
import org.leaven.source.FileNameNormalizer;
import org.leaven.source.Hrefs;
import org.leaven.source.problem.Located;
import org.leaven.source.text.NearestName;

/** Knows the path of each page, and makes links to it from any other. */
public final class LinkResolver {
  public static final String CONTENT = "content/";
  public static final String HOME = "index.html";
  public static final String COMPARE = "compare.html";
  public static final String SOURCES = "sources.html";
  public static final String SEARCH = "search.html";
  public static final String ROUTINE = "routine.html";
  public static final String GLOSSARY = "glossary.html";
  public static final String NOT_FOUND = "404.html";
  public static final String EMBED_GUIDE = "embed/index.html";

  /** Where the feed of verdicts is. */
  public static final String FEED = "verdicts.atom";

  /**
   * The suffix of a page's Markdown copy, which <a href="https://llmstxt.org">llms.txt</a>
   * specifies.
   */
  public static final String COPY = ".md";

  private final Messages words;
  private final KnowledgeBase base;
  private final UnresolvedReferences unresolved;
  private final Citations citations;
  private final SiteLanguages languages;
  private final Map<String, NamedPage> places = new LinkedHashMap<>();
  private final Map<String, AuthorFile> bySource = new HashMap<>();
  private final Map<String, String> byPath = new HashMap<>();
  private final Map<String, NamedPage> formerPlaces = new HashMap<>();
  private final Map<String, String> drafts = new HashMap<>();
  private final Map<String, Label> labels = new ConcurrentHashMap<>();
  private final Map<Citation, SourceLink> cited = new ConcurrentHashMap<>();
  private final StepFigures figures = new StepFigures();
  private final FacetPaths facets;

  /** What a topic is called in a heading, in a sentence and in a link to all its verdicts. */
  private record Label(String heading, String inText, boolean hasPreposition) {}

  /** A page that {@code [[id]]} links can name. */
  private record NamedPage(String path, String text) {}

  public LinkResolver(
      KnowledgeBase base,
      List<AuthorFile> pages,
      UnresolvedReferences unresolved,
      Messages words,
      Citations citations,
      SiteLanguages languages) {
    this.base = base;
    this.languages = languages;
    this.citations = citations;
    this.unresolved = unresolved;
    this.words = words;
    base.entries()
        .forEach(entry -> places.put(entry.id(), new NamedPage(path(entry), entry.name())));
    base.head()
        .topics()
        .forEach(
            topic -> places.putIfAbsent(topic.id(), new NamedPage(path(topic), topic.label())));
    base.gaps().drafts().forEach((id, file) -> drafts.put(id, DraftPaths.cureOfEntry(file)));
    for (AuthorFile page : pages) {
      if (page.header().isDraft()) {
        String path = page.path().substring(0, page.path().length() - DraftPaths.ENDING.length());
        drafts.put(path, DraftPaths.cure(page.source()));
      } else if (page.isPublished()) {
        bySource.put(page.source(), page);
        bySource.putIfAbsent(CONTENT + page.id() + ".md", page);
        String text = page.title().isEmpty() ? page.id() : page.title();
        places.putIfAbsent(page.id(), new NamedPage(page.path(), text));
      }
    }
    places.forEach((id, place) -> byPath.putIfAbsent(place.path(), id));
    addFormer(pages);
    facets = FacetPaths.of(base, pages.stream().filter(AuthorFile::isPublished).toList());
  }

  private void addFormer(List<AuthorFile> pages) {
    for (Entry entry : base.entries()) {
      NamedPage place = new NamedPage(path(entry), entry.name());
      entry.formerIds().forEach(id -> formerPlaces.put(id.value(), place));
    }
    for (AuthorFile page : pages) {
      NamedPage place = places.get(page.id());
      if (page.isPublished() && place != null) {
        page.former().forEach(path -> formerPlaces.put(path.replaceFirst("\\.html$", ""), place));
      }
    }
  }

  /** The page that an id leads to; a former id leads to the same one. */
  private @Nullable NamedPage place(String id) {
    NamedPage place = places.get(id);
    return place == null ? formerPlaces.get(id) : place;
  }

  public static String path(Entry entry) {
    return entry.folder() + "/" + entry.id() + ".html";
  }

  /** Where the page of an entry was when it had another id. */
  public static String formerPath(Entry entry, Located<String> id) {
    return entry.folder() + "/" + id.value() + ".html";
  }

  public static String path(Topic topic) {
    return "topics/" + topic.id() + ".html";
  }

  /** Where the entries with a term of a facet are listed. */
  public FacetPaths facets() {
    return facets;
  }

  public static String list(String folder) {
    return folder + "/index.html";
  }

  public TopicLink link(String from, Topic topic) {
    return link(from, topic, path(topic));
  }

  /** A link to a page of a topic: its own, or one with a part of a table. */
  public TopicLink link(String from, Topic topic, String page) {
    Label label = label(topic);
    String href = Hrefs.relative(from, page);
    return new TopicLink(topic.id(), href, label.heading(), label.inText());
  }

  /**
   * A message that ends in topics. Before a label that begins with a preposition of its own, the
   * message's is left out: {@code Only listed for gout and after surgery}.
   *
   * @param value what else the message says, before them
   */
  public String phrase(String key, List<String> topics, Object... value) {
    List<Topic> named = topics.stream().flatMap(id -> base.topic(id).stream()).toList();
    Object[] values = Arrays.copyOf(value, value.length + 1);
    boolean isOnePreposition = named.stream().noneMatch(topic -> label(topic).hasPreposition());
    String preposition = isOnePreposition ? "" : words.preposition(key, value.length);
    values[value.length] = words.list(inSentence(named, preposition));
    return isOnePreposition ? words.say(key, values) : words.withoutPreposition(key, values);
  }

  /** The labels of topics, with a preposition before each first one that has none of its own. */
  private List<String> inSentence(List<Topic> topics, String preposition) {
    List<String> labels = new ArrayList<>();
    boolean isNeeded = !preposition.isEmpty();
    for (Topic topic : topics) {
      boolean hasOwn = label(topic).hasPreposition();
      String inText = label(topic).inText();
      labels.add(isNeeded && !hasOwn ? preposition + " " + inText : inText);
      isNeeded = hasOwn && !preposition.isEmpty();
    }
    return labels;
  }

  private boolean hasPreposition(Topic topic) {
    return topic.inText().isEmpty() && words.startsWithPreposition(topic.label());
  }

  private Label label(Topic topic) {
    return labels.computeIfAbsent(
        topic.id(),
        id ->
            new Label(
                AuthorWording.heading(topic.label()), inSentence(topic), hasPreposition(topic)));
  }

  private String inSentence(Topic topic) {
    if (hasPreposition(topic)) {
      int word = topic.label().indexOf(' ');
      return topic.label().substring(0, word).toLowerCase(Locale.ROOT)
          + topic.label().substring(word);
    }
    return topic.inText().isEmpty()
        ? AuthorWording.inText(topic.label(), base.head().language())
        : topic.inText();
  }

  public EntryLink link(String from, Entry entry) {
    String href = Hrefs.relative(from, path(entry));
    return new EntryLink(
        entry.id(), href, entry.name(), entry.kind(), small(from, entry), state(entry));
  }

  /** Whether an entry is withdrawn or a draft, in words; empty for others. */
  public String state(Entry entry) {
    String draft = entry.isDraft() ? words.say("state.draft") : "";
    return entry.isWithdrawn() ? words.say("state.withdrawn") : draft;
  }

  /** The first picture of an entry, else the drawing of its first step that has one. */
  private String small(String from, Entry entry) {
    return entry.media().stream()
        .findFirst()
        .map(medium -> Thumbnails.of(from, medium.picture()))
        .orElseGet(() -> figures.of(entry));
  }

  /** The drawing of a step as SVG; empty when it has none. */
  public String figure(Step step) {
    return figures.of(step);
  }

  /** Links to the entries that exist, in the order of their ids as given. */
  public List<EntryLink> entries(String from, Collection<String> ids) {
    List<EntryLink> links = new ArrayList<>();
    ids.forEach(id -> base.entry(id).ifPresent(entry -> links.add(link(from, entry))));
    return links;
  }

  public List<SourceLink> sources(String from, List<Citation> citations) {
    return switch (citations.size()) {
      case 0 -> List.of();
      case 1 -> List.of(source(from, citations.get(0)));
      default -> citations.stream().map(citation -> source(from, citation)).distinct().toList();
    };
  }

  private SourceLink source(String from, Citation citation) {
    SourceLink fromTop = cited.computeIfAbsent(citation, this::source);
    return fromTop.at(Hrefs.relative(from, fromTop.href()));
  }

  /** The link from the site's top. */
  private SourceLink source(Citation citation) {
    String href = citations.page(citation) + "#" + anchor(citation);
    String label = citation.source().label();
    if (citation.locator().isEmpty()) {
      return new SourceLink(citation.source().id(), "", href, label, "", label);
    }
    String place = (citation.source().locator() + " " + citation.locator()).strip();
    String text = words.say("source.place", label, place);
    return new SourceLink(citation.source().id(), citation.locator(), href, label, place, text);
  }

  /** Everything that is cited. */
  public Citations citations() {
    return citations;
  }

  /** The fragment of the sources page that stands for a citation. */
  public static String anchor(Citation citation) {
    String id = "source-" + citation.source().id();
    return citation.locator().isEmpty() ? id : id + "-" + AuthorWording.slug(citation.locator());
  }

  /** Whether a {@code [[id]]} link leads somewhere. */
  public boolean knows(String id) {
    return place(FileNameNormalizer.normal(id)) != null || base.otherPage(id).isPresent();
  }

  /** Whether an id that leads nowhere may be that of something that could not be read. */
  public boolean isUnsure(String id) {
    return unresolved.mayHold(id) || base.mayBeOther(id);
  }

  /** The path of the page that an id leads to; empty when there is none. */
  public String path(String id) {
    NamedPage place = place(id);
    return place == null ? "" : place.path();
  }

  /** The name of a page with a text of the author: that of the entry or topic, or its title. */
  public String name(AuthorFile page) {
    NamedPage place = places.get(byPath.getOrDefault(page.path(), page.id()));
    return place == null ? page.title() : place.text();
  }

  /** The entry or topic that a page's text is about; empty when there is none. */
  public String subject(AuthorFile page) {
    NamedPage place = places.get(byPath.getOrDefault(page.path(), page.id()));
    return place == null || place.text().equals(page.title()) ? "" : place.text();
  }

  /** Every id that a {@code [[id]]} link may name. */
  public Collection<String> ids() {
    return places.keySet();
  }

  /** What to do about an id that leads nowhere. */
  public String cure(String id) {
    if (id.contains(":") && !base.head().bases().isEmpty()) {
      return cureOfOther(id);
    }
    String draft = drafts.get(FileNameNormalizer.normal(id));
    return draft == null ? NearestName.cure(id, ids()) : draft;
  }

  private String cureOfOther(String id) {
    String name = id.substring(0, id.indexOf(':') + 1);
    List<OtherKnowledgeBase> bases = base.head().bases();
    for (OtherKnowledgeBase other : bases) {
      if (name.equals(other.id().value() + ":")) {
        return other.data().value().isEmpty()
            ? "name a copy of its data in \"bases\", with the key \"data\""
            : NearestName.cure(id, other.pages().keySet().stream().map(name::concat).toList());
      }
    }
    return NearestName.cure(name, bases.stream().map(other -> other.id().value() + ":").toList());
  }

  /** Resolves links in a text of the dataset; ordinary links are relative to the site's top. */
  public TextLinkResolver pageLinks(String from) {
    return new PageLinks(from, HOME, CONTENT + HOME);
  }

  /**
   * Resolves links in a page's own text; ordinary links are relative to the page, or to its source.
   */
  public TextLinkResolver pageLinks(AuthorFile page) {
    return new PageLinks(page.path(), page.path(), page.source());
  }

  private final class PageLinks implements TextLinkResolver {
    private final String from;
    private final String start;
    private final String source;

    /**
     * Resolves the links of a text.
     *
     * @param from the page that shows the text
     * @param start the page that ordinary links to pages are relative to
     * @param source the file that ordinary links to Markdown files are relative to
     */
    PageLinks(String from, String start, String source) {
      this.from = from;
      this.start = start;
      this.source = source;
    }

    @Override
    public Optional<Target> target(String written) {
      String id = FileNameNormalizer.normal(written);
      return Optional.ofNullable(place(id))
          .map(place -> new Target(id, Hrefs.relative(from, place.path()), place.text()))
          .or(
              () ->
                  Optional.ofNullable(base.gaps().leftOut().names().get(id))
                      .map(name -> new Target(id, "", name)))
          .or(() -> base.otherPage(id).map(page -> new Target(id, page.address(), page.title())));
    }

    @Override
    public boolean isLeftOut(String address) {
      String file = Hrefs.path(normal(address));
      String place = file.endsWith(".md") ? source.substring(CONTENT.length()) : start;
      String path = Hrefs.isRelative(file) ? Hrefs.resolve(place, file) : "";
      return base.gaps().leftOut().paths().contains(path.replaceFirst("\\.md$", ".html"));
    }

    @Override
    public boolean isUnsure(String id) {
      return unresolved.mayHold(id) || base.mayBeOther(id);
    }

    @Override
    public Collection<String> ids() {
      return LinkResolver.this.ids();
    }

    @Override
    public String cure(String id) {
      return LinkResolver.this.cure(id);
    }

    @Override
    public boolean isTaken(String id) {
      return ReservedIds.has(base, id);
    }

    @Override
    public Optional<String> idOf(String address) {
      String file = Hrefs.path(href(address));
      return Optional.ofNullable(byPath.get(Hrefs.resolve(from, file)));
    }

    /** The page of a Markdown file, its name written plainly or as in an address. */
    private @Nullable AuthorFile page(String file) {
      AuthorFile plain = bySource.get(FileNameNormalizer.normal(file));
      return plain != null || !file.contains("%")
          ? plain
          : bySource.get(FileNameNormalizer.normal(Hrefs.decoded(file)));
    }

    /** An address in the Unicode normal form of the file names of the site. */
    private static String normal(String written) {
      String path = Hrefs.path(written);
      String plain = Hrefs.decoded(path);
      return FileNameNormalizer.isNormal(plain) || !Hrefs.isRelative(written)
          ? FileNameNormalizer.normal(written)
          : Hrefs.relative("", FileNameNormalizer.normal(plain))
              + FileNameNormalizer.normal(written.substring(path.length()));
    }

    /** A link to a Markdown file of the site becomes a link to its page. */
    @Override
    public String href(String written) {
      String address = normal(written).replace(" ", "%20");
      String file = Hrefs.path(address);
      if (file.isEmpty() || !Hrefs.isRelative(file)) {
        return address;
      }
      AuthorFile page = file.endsWith(".md") ? page(Hrefs.resolve(source, file)) : null;
      if (page != null) {
        String rest = address.substring(file.length());
        return rest.startsWith("?")
            ? Hrefs.relative(from, page.path()) + rest
            : Hrefs.relative(from, page.path() + rest);
      }
      return languages.shared().isEmpty() || file.endsWith(".html")
          ? (from.equals(start) ? address : Hrefs.root(from) + address)
          : Hrefs.relative(from, languages.shared() + Hrefs.resolve(start, Hrefs.decoded(file)))
              + address.substring(file.length());
    }
  }
}
