package org.leaven.site;

import java.nio.file.Files;
import java.util.List;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.leaven.site.jbake.MemoryStore;
import org.leaven.site.settings.ListSettings;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/** Sees to it that every document comes out as a page. */
final class WrittenPagesCheck {
  private final DocumentPaths places;
  private final List<DocumentModel> documents;
  private final Problems problems;

  WrittenPagesCheck(DocumentPaths places, List<DocumentModel> documents, Problems problems) {
    this.places = places;
    this.documents = documents.stream().filter(document -> document.getUri() != null).toList();
    this.problems = problems;
  }

  /** Takes the paths of all documents. */
  void claim(OutputPaths paths) {
    documents.forEach(document -> paths.claim(places.path(document), places.source(document)));
  }

  /** Warns of pages and tags that links do not reach, as JBake writes them. */
  void checkNames(DefaultJBakeConfiguration config) {
    UnreachableNameCheck names = new UnreachableNameCheck();
    for (DocumentModel document : documents) {
      String source = places.source(document);
      names.page(places.path(document), source);
      if (config.getRenderTags() && MemoryStore.isPublished(document)) {
        for (String tag : document.getTags()) {
          String path =
              ListSettings.path(config.getTagPathName()) + "/" + tag + config.getOutputExtension();
          names.tag(tag, path, source);
        }
      }
    }
    names.tell(problems);
  }

  private boolean isThere(DocumentModel document, ReusedFiles kept) {
    return kept.isKept(places.path(document)) || Files.isRegularFile(places.file(document));
  }

  /** The number of documents that were written; each other one is a problem. */
  int written(ReusedFiles kept) {
    boolean isTold = !problems.sorted().isEmpty();
    int written = 0;
    for (DocumentModel document : documents) {
      if (document.getRendered() && isThere(document, kept)) {
        written++;
      } else if (!isTold) {
        problems.add(
            Position.startOf(places.source(document)),
            ProblemCode.LOST_PAGE,
            "the page was not written to \"" + places.path(document) + '"',
            "");
      }
    }
    return written;
  }
}
