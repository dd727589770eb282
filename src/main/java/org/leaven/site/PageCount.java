package org.leaven.site;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.leaven.source.Code;
import org.leaven.source.Position;
import org.leaven.source.Problems;

/** Sees to it that every document comes out as a page. */
final class PageCount {
  private final JBakeConfiguration config;
  private final List<DocumentModel> documents;
  private final Problems problems;

  PageCount(JBakeConfiguration config, List<DocumentModel> documents, Problems problems) {
    this.config = config;
    this.documents = documents.stream().filter(document -> document.getUri() != null).toList();
    this.problems = problems;
  }

  /** Takes the paths of all documents. */
  void claim(OutputPaths paths) {
    documents.forEach(document -> paths.claim(path(document), source(document)));
  }

  /** The number of documents that were written; each other one is a problem. */
  int written(Path output) {
    boolean isTold = !problems.sorted().isEmpty();
    int written = 0;
    for (DocumentModel document : documents) {
      if (document.getRendered() && Files.isRegularFile(output.resolve(path(document)))) {
        written++;
      } else if (!isTold) {
        problems.add(
            Position.startOf(source(document)),
            Code.LOST_PAGE,
            "the page was not written to \"" + path(document) + '"',
            "");
      }
    }
    return written;
  }

  /** Where JBake's renderer writes a document. */
  private String path(DocumentModel document) {
    String uri = document.getUri();
    int dot = uri.lastIndexOf('.');
    String stem = dot > uri.lastIndexOf('/') ? uri.substring(0, dot) : uri;
    boolean isDraft = ModelAttributes.Status.DRAFT.equals(document.getStatus());
    return stem
        + (isDraft ? config.getDraftSuffix() : "")
        + config.getOutputExtensionByDocType(document.getType());
  }

  private String source(DocumentModel document) {
    String file = document.getFile();
    return file == null
        ? document.getUri()
        : RelativePath.of(config.getSourceFolder().toPath(), Path.of(file));
  }
}
