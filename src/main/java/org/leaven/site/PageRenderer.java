package org.leaven.site;

import java.io.File;
import java.util.List;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.jbake.app.ContentStore;
import org.jbake.app.Renderer;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.jbake.render.RenderingTool;
import org.jbake.template.RenderingException;
import org.jspecify.annotations.Nullable;

/**
 * Renders every document, in the place of JBake's {@code DocumentsRenderer}, which looks through
 * all documents of a type for the neighbours of each. Here one pass finds them: for a list with the
 * newest first, {@code nextContent} is the nearest newer published document of the type, and {@code
 * previousContent} the nearest older one.
 */
final class PageRenderer implements RenderingTool {

  @Override
  public int render(Renderer renderer, ContentStore db, JBakeConfiguration config)
      throws RenderingException {
    int rendered = 0;
    List<DocumentModel> documents = db.getUnrenderedContent();
    linkNeighbours(documents, db);
    RenderingException failure = null;
    for (DocumentModel document : documents) {
      try {
        renderer.render(document);
        db.markContentAsRendered(document);
        rendered++;
      } catch (Exception e) {
        failure = new RenderingException(e);
        if (!ToldException.isIn(e)) {
          throw failure;
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
    return rendered;
  }

  private static void linkNeighbours(List<DocumentModel> documents, ContentStore db) {
    documents.stream()
        .map(DocumentModel::getType)
        .distinct()
        .forEach(type -> linkType(List.copyOf(db.getAllContent(type))));
  }

  private static void linkType(List<DocumentModel> newestFirst) {
    DocumentModel newer = null;
    for (DocumentModel document : newestFirst) {
      document.put(ModelAttributes.NEXT_CONTENT, newer);
      newer = MemoryStore.isPublished(document) ? link(document) : newer;
    }
    DocumentModel older = null;
    for (int i = newestFirst.size() - 1; i >= 0; i--) {
      DocumentModel document = newestFirst.get(i);
      document.put(ModelAttributes.PREVIOUS_CONTENT, older);
      older = MemoryStore.isPublished(document) ? link(document) : older;
    }
  }

  /** As much of a document as its neighbours show: a title and where it is. */
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
