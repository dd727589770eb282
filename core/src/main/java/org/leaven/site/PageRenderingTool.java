package org.leaven.site;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.jbake.app.ContentStore;
import org.jbake.app.Renderer;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.jbake.render.RenderingTool;
import org.jbake.template.RenderingException;
import org.jspecify.annotations.Nullable;
import org.leaven.site.cache.ParentFolderCreator;
import org.leaven.site.cache.RenderDependencies;
import org.leaven.site.jbake.GeneratedDocument;
import org.leaven.site.jbake.LazyDocument;
import org.leaven.site.jbake.MemoryStore;

/**
 * Renders all documents, in place of JBake's {@code DocumentsRenderer}.
 *
 * <p>JBake's searches all documents of a type for the neighbours of each; here one pass finds them.
 * In a list with the newest first, {@code nextContent} is the nearest newer published document of
 * the type, and {@code previousContent} the nearest older one.
 */
final class PageRenderingTool implements RenderingTool {
  private final PageTemplateEngine writer;
  private final DocumentPaths paths;
  private final Charset encoding;
  private final PageListener pageListener;
  private final ReusedFiles kept;
  private final ParentFolderCreator folders = new ParentFolderCreator();

  private record Neighbours(@Nullable DocumentModel next, @Nullable DocumentModel previous) {}

  /** Where pages are written, in which encoding, and who is notified of them. */
  record Target(DocumentPaths paths, Charset encoding, PageListener pageListener) {}

  PageRenderingTool(PageTemplateEngine writer, Target target, ReusedFiles kept) {
    this.writer = writer;
    this.paths = target.paths();
    this.encoding = target.encoding();
    this.pageListener = target.pageListener();
    this.kept = kept;
  }

  /** Renders pages in parallel; of several failures the first page's is thrown. */
  @Override
  public int render(Renderer renderer, ContentStore db, JBakeConfiguration config)
      throws RenderingException {
    List<DocumentModel> documents = db.getUnrenderedContent();
    IdentityHashMap<DocumentModel, Neighbours> neighbours = neighbours(documents, db);
    List<RenderingException> failures =
        documents.parallelStream()
            .map(document -> tryToWrite(document, neighbours.get(document)))
            .flatMap(Optional::stream)
            .toList();
    for (RenderingException failure : failures) {
      if (!ReportedException.isIn(failure)) {
        throw failure;
      }
    }
    if (!failures.isEmpty()) {
      throw failures.get(0);
    }
    return documents.size();
  }

  private Optional<RenderingException> tryToWrite(
      DocumentModel document, @Nullable Neighbours neighbours) {
    try {
      write(withNeighbours(document, neighbours), paths.path(document));
      document.setRendered(true);
      return Optional.empty();
    } catch (RenderingException | IOException e) {
      return Optional.of(new RenderingException(e));
    }
  }

  private void write(DocumentModel document, String path) throws RenderingException, IOException {
    if (kept.keeps(path, document)) {
      return;
    }
    RenderDependencies dependencies = new RenderDependencies();
    PageBuffer page = writer.page(document, paths.template(document), dependencies);
    Path file = paths.file(document);
    folders.makeAbove(file);
    Files.write(file, page.bytes(encoding));
    pageListener.onPage(path, page.html());
    kept.note(path, document, dependencies);
  }

  private static IdentityHashMap<DocumentModel, Neighbours> neighbours(
      List<DocumentModel> documents, ContentStore db) {
    IdentityHashMap<DocumentModel, Neighbours> found = new IdentityHashMap<>();
    documents.stream()
        .map(DocumentModel::getType)
        .distinct()
        .forEach(type -> findInType(List.copyOf(db.getAllContent(type)), found));
    return found;
  }

  private static void findInType(
      List<DocumentModel> newestFirst, IdentityHashMap<DocumentModel, Neighbours> found) {
    DocumentModel newer = null;
    for (DocumentModel document : newestFirst) {
      found.put(document, new Neighbours(newer, null));
      newer = MemoryStore.isPublished(document) ? link(document) : newer;
    }
    DocumentModel older = null;
    for (int i = newestFirst.size() - 1; i >= 0; i--) {
      DocumentModel document = newestFirst.get(i);
      DocumentModel previous = older;
      found.computeIfPresent(document, (same, both) -> new Neighbours(both.next(), previous));
      older = MemoryStore.isPublished(document) ? link(document) : older;
    }
  }

  /** The document as its own template sees it; lists show documents without neighbours. */
  private static DocumentModel withNeighbours(
      DocumentModel document, @Nullable Neighbours neighbours) {
    DocumentModel page = LazyDocument.copy(document);
    page.computeIfPresent(
        GeneratedDocument.MODEL, (key, same) -> document.get(GeneratedDocument.MODEL));
    if (neighbours != null) {
      page.put(ModelAttributes.NEXT_CONTENT, neighbours.next());
      page.put(ModelAttributes.PREVIOUS_CONTENT, neighbours.previous());
    }
    return page;
  }

  /** A copy of a document with only the title and address that its neighbours show. */
  private static DocumentModel link(DocumentModel document) {
    DocumentModel link = new DocumentModel();
    link.setNoExtensionUri(document.getNoExtensionUri());
    link.setUri(document.getUri());
    link.put(ModelAttributes.TITLE, document.get(ModelAttributes.TITLE));
    return link;
  }

  @Deprecated
  @Override
  public int render(
      Renderer renderer,
      ContentStore db,
      File destination,
      File templatesPath,
      @Nullable CompositeConfiguration config)
      throws RenderingException {
    throw new RenderingException("a configuration is needed");
  }
}
