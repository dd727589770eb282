package org.leaven.site;

import java.nio.file.Files;
import java.util.List;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.leaven.site.jbake.MemoryStore;
import org.leaven.site.settings.ListPageKeys;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/**
 * Claims the output paths of all documents, and reports each document that was not written as a
 * page.
 */
final class WrittenPagesCheck {
  private final DocumentPaths paths;
  private final List<DocumentModel> documents;
  private final Problems problems;

  WrittenPagesCheck(DocumentPaths paths, List<DocumentModel> documents, Problems problems) {
    this.paths = paths;
    this.documents = documents.stream().filter(document -> document.getUri() != null).toList();
    this.problems = problems;
  }

  /** Claims the paths of all documents. */
  void claim(OutputPaths outputPaths) {
    documents.forEach(document -> outputPaths.claim(paths.path(document), paths.source(document)));
  }

  /** Warns about pages and tags that JBake's links cannot reach. */
  void checkNames(DefaultJBakeConfiguration config) {
    UnreachableNameCheck names = new UnreachableNameCheck();
    for (DocumentModel document : documents) {
      String source = paths.source(document);
      names.page(paths.path(document), source);
      if (config.getRenderTags() && MemoryStore.isPublished(document)) {
        for (String tag : document.getTags()) {
          String path =
              ListPageKeys.path(config.getTagPathName()) + "/" + tag + config.getOutputExtension();
          names.tag(tag, path, source);
        }
      }
    }
    names.report(problems);
  }

  private boolean isThere(DocumentModel document, ReusedFiles kept) {
    return kept.isKept(paths.path(document)) || Files.isRegularFile(paths.file(document));
  }

  /** Counts the documents that were written, and reports the others. */
  int written(ReusedFiles kept) {
    boolean hasProblems = !problems.sorted().isEmpty();
    int written = 0;
    for (DocumentModel document : documents) {
      if (document.getRendered() && isThere(document, kept)) {
        written++;
      } else if (!hasProblems) {
        problems.add(
            Position.startOf(paths.source(document)),
            ProblemCode.LOST_PAGE,
            "the page was not written to \"" + paths.path(document) + '"',
            "");
      }
    }
    return written;
  }
}
