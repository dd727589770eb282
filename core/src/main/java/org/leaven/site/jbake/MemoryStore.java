package org.leaven.site.jbake;

import java.io.File;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jbake.app.ContentStore;
import org.jbake.app.DocumentList;
import org.jbake.model.DocumentModel;
import org.jbake.model.DocumentTypes;
import org.jbake.model.ModelAttributes;
import org.jspecify.annotations.Nullable;

/**
 * Keeps JBake's documents in memory, in place of its database.
 *
 * <p>Lists have the newest date first; documents with equal dates or without one are ordered by the
 * path of their source. Tags come in JBake's order, that of a hash set, which is the same on every
 * machine because Java specifies the hash of a string.
 */
@SuppressWarnings("JavaUtilDate") // JBake's own type
public final class MemoryStore extends ContentStore {
  private static final Comparator<DocumentModel> ORDER =
      Comparator.comparing(MemoryStore::date, Comparator.nullsLast(Comparator.<Date>reverseOrder()))
          .thenComparing(DocumentModel::getSourceuri);

  private final @Nullable Instant asOf;
  private @Nullable Date newest;
  private boolean isNewestKnown;
  private @Nullable Date ofUndated;
  private final List<DocumentModel> documents = new ArrayList<>();
  private final Map<String, List<DocumentModel>> byType = new HashMap<>();
  private final Map<String, Optional<Object>> computed = new ConcurrentHashMap<>();

  /** An empty store without a given date. */
  public MemoryStore() {
    this(null);
  }

  /**
   * An empty store.
   *
   * @param asOf the moment given to the build
   */
  public MemoryStore(@Nullable Instant asOf) {
    super("memory", "documents");
    this.asOf = asOf;
  }

  /**
   * The time that replaces the clock: the start of the day given to the build, else the newest date
   * of a published document; null if there is neither.
   */
  public @Nullable Date now() {
    return asOf == null ? newestDate() : Date.from(asOf.truncatedTo(ChronoUnit.DAYS));
  }

  /**
   * Assigns a date to undated documents; it becomes the date of the site only if no document is
   * dated.
   */
  public synchronized void dateUndated(List<DocumentModel> undated, Date date) {
    newestDate();
    ofUndated = date;
    undated.forEach(document -> document.setDate(date));
    changed();
  }

  /**
   * The date of the site: that of its newest document, else the one assigned to undated documents.
   */
  @Nullable Date publishedDate() {
    Date dated = newestDate();
    return dated == null ? ofUndated : dated;
  }

  /**
   * The newest date of the published documents, as they were when it was first asked for: before
   * documents without a date got one. Nothing when none has one.
   */
  synchronized @Nullable Date newestDate() {
    if (!isNewestKnown) {
      isNewestKnown = true;
      newest =
          Arrays.stream(DocumentTypes.getDocumentTypes())
              .flatMap(this::published)
              .map(MemoryStore::date)
              .filter(Objects::nonNull)
              .max(Comparator.naturalOrder())
              .orElse(null);
    }
    return newest;
  }

  private void changed() {
    byType.clear();
    computed.clear();
  }

  /** Forgets values computed from documents, which a rendering tool may have changed. */
  public void forgetValues() {
    computed.clear();
  }

  /** A value that is computed from the documents, once until they change or it is forgotten. */
  Optional<Object> once(String name, Supplier<Optional<Object>> maker) {
    return computed.computeIfAbsent(name, key -> maker.get());
  }

  @Override
  public void startup() {}

  @Override
  public void close() {}

  @Override
  public void shutdown() {}

  @Override
  public void drop() {
    documents.clear();
    changed();
  }

  @Override
  public boolean isActive() {
    return true;
  }

  @Override
  public void updateAndClearCacheIfNeeded(boolean needed, File templateFolder) {}

  /** Adds a document; its tags become a list, as they come out of JBake's database. */
  @Override
  public void addDocument(DocumentModel document) {
    if (document.get(ModelAttributes.TAGS) instanceof String[] tags) {
      document.put(ModelAttributes.TAGS, new ArrayList<>(Arrays.asList(tags)));
    }
    documents.add(document);
    changed();
  }

  /** Removes all but the last of several documents with one address, as JBake does. */
  public void keepTheLastOfEach() {
    Map<String, DocumentModel> last = new LinkedHashMap<>();
    documents.forEach(document -> last.put(document.getSourceuri(), document));
    documents.clear();
    documents.addAll(last.values());
    changed();
  }

  public List<DocumentModel> documents() {
    return List.copyOf(documents);
  }

  /** Documents of a type in their order; computed once, since templates ask on every page. */
  private synchronized List<DocumentModel> ofType(String type) {
    if (byType.isEmpty()) {
      documents.forEach(
          document ->
              byType.computeIfAbsent(document.getType(), name -> new ArrayList<>()).add(document));
      byType.values().forEach(list -> list.sort(ORDER));
    }
    return byType.getOrDefault(type, List.of());
  }

  private static DocumentList<DocumentModel> list(Stream<DocumentModel> documents) {
    DocumentList<DocumentModel> list = new DocumentList<>();
    documents.forEach(list::add);
    return list;
  }

  /** The date of a document; none for a data file that keeps something else under that key. */
  static @Nullable Date date(DocumentModel document) {
    return document.get(ModelAttributes.DATE) instanceof Date date ? date : null;
  }

  public static boolean isPublished(DocumentModel document) {
    return ModelAttributes.Status.PUBLISHED.equals(document.get(ModelAttributes.STATUS));
  }

  private static Predicate<DocumentModel> hasTag(String tag) {
    return document -> Arrays.asList(document.getTags()).contains(tag);
  }

  private Stream<DocumentModel> published(String type) {
    return ofType(type).stream().filter(MemoryStore::isPublished);
  }

  /** The part of a list that the present page of the index shows. */
  private Stream<DocumentModel> page(Stream<DocumentModel> all, boolean applyPaging) {
    boolean isPaged = applyPaging && getStart() >= 0 && getLimit() > -1;
    return isPaged ? all.skip(getStart()).limit(getLimit()) : all;
  }

  @Override
  public long getDocumentCount(String docType) {
    return ofType(docType).size();
  }

  @Override
  public long getPublishedCount(String docType) {
    return published(docType).count();
  }

  @Override
  public DocumentList<DocumentModel> getDocumentByUri(String uri) {
    return list(documents.stream().filter(document -> uri.equals(document.getSourceuri())));
  }

  /** Empty: each bake starts with an empty store. */
  @Override
  public DocumentList<DocumentModel> getDocumentStatus(String uri) {
    return new DocumentList<>();
  }

  @Override
  public DocumentList<DocumentModel> getPublishedPosts() {
    return getPublishedPosts(false);
  }

  @Override
  public DocumentList<DocumentModel> getPublishedPosts(boolean applyPaging) {
    return list(page(published("post"), applyPaging));
  }

  @Override
  public DocumentList<DocumentModel> getPublishedPostsByTag(String tag) {
    return list(published("post").filter(hasTag(tag)));
  }

  @Override
  public DocumentList<DocumentModel> getPublishedDocumentsByTag(String tag) {
    return list(
        Arrays.stream(DocumentTypes.getDocumentTypes())
            .flatMap(this::published)
            .filter(hasTag(tag)));
  }

  @Override
  public DocumentList<DocumentModel> getPublishedPages() {
    return getPublishedContent("page");
  }

  @Override
  public DocumentList<DocumentModel> getPublishedContent(String docType) {
    return list(published(docType));
  }

  @Override
  public DocumentList<DocumentModel> getAllContent(String docType) {
    return getAllContent(docType, false);
  }

  @Override
  public DocumentList<DocumentModel> getAllContent(String docType, boolean applyPaging) {
    return list(page(ofType(docType).stream(), applyPaging));
  }

  @Override
  public DocumentList<DocumentModel> getUnrenderedContent() {
    return list(documents.stream().filter(document -> !document.getRendered()).sorted(ORDER));
  }

  @Override
  public void deleteContent(String uri) {
    documents.removeIf(document -> uri.equals(document.getSourceuri()));
    changed();
  }

  @Override
  public void deleteAllByDocType(String docType) {
    documents.removeIf(document -> docType.equals(document.getType()));
    changed();
  }

  @Override
  public void markContentAsRendered(DocumentModel document) {
    document.setRendered(true);
  }

  @Override
  public Set<String> getTags() {
    return tags(read("post"));
  }

  @Override
  public Set<String> getAllTags() {
    return tags(Arrays.stream(DocumentTypes.getDocumentTypes()).flatMap(this::read));
  }

  /** Documents in the order in which they were read: JBake gathers tags before it sorts. */
  private Stream<DocumentModel> read(String type) {
    return documents.stream()
        .filter(document -> type.equals(document.getType()) && isPublished(document));
  }

  private static Set<String> tags(Stream<DocumentModel> documents) {
    Set<String> tags = new HashSet<>();
    documents.forEach(document -> tags.addAll(Arrays.asList(document.getTags())));
    return tags;
  }
}
