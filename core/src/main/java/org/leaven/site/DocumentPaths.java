package org.leaven.site;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.leaven.site.settings.RelativePath;

/**
 * Determines the output path, template and source file of each document as JBake does. Safe for
 * threads.
 */
final class DocumentPaths {
  private final DefaultJBakeConfiguration config;
  private final Path output;
  private final Map<String, String> extensions = new ConcurrentHashMap<>();
  private final Map<String, String> templates = new ConcurrentHashMap<>();

  DocumentPaths(DefaultJBakeConfiguration config, Path output) {
    this.config = config;
    this.output = output;
  }

  /** The path of a page below the output. */
  String path(DocumentModel document) {
    String uri = document.getUri();
    int dot = uri.lastIndexOf('.');
    String stem = dot > uri.lastIndexOf('/') ? uri.substring(0, dot) : uri;
    boolean isDraft = ModelAttributes.Status.DRAFT.equals(document.getStatus());
    return stem + (isDraft ? config.getDraftSuffix() : "") + extension(document.getType());
  }

  private String extension(String type) {
    return extensions.computeIfAbsent(type, config::getOutputExtensionByDocType);
  }

  Path file(DocumentModel document) {
    return output.resolve(path(document));
  }

  /** The template that writes a document. */
  String template(DocumentModel document) {
    return templates.computeIfAbsent(document.getType(), config::getTemplateByDocType);
  }

  /** The source file that an author edits to change a document. */
  String source(DocumentModel document) {
    String file = document.getFile();
    return file == null
        ? document.getUri()
        : RelativePath.of(config.getSourceFolder().toPath(), Path.of(file));
  }
}
