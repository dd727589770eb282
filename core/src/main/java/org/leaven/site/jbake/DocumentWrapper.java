package org.leaven.site.jbake;

import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.SimpleCollection;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jbake.model.DocumentModel;
import org.jspecify.annotations.Nullable;

/**
 * A FreeMarker object wrapper for documents of plain sites, which reads them in place instead of
 * copying each one.
 */
public final class DocumentWrapper extends DefaultObjectWrapper {

  @SuppressWarnings("deprecation") // JBake's own setting
  public DocumentWrapper() {
    super(Configuration.DEFAULT_INCOMPATIBLE_IMPROVEMENTS);
  }

  @Override
  public @Nullable TemplateModel wrap(@Nullable Object object) throws TemplateModelException {
    return object instanceof DocumentModel document
        ? new DocumentHash(this, document, key -> {})
        : super.wrap(object);
  }

  /**
   * Wraps a list of documents.
   *
   * @param reads is extended by what a template reads of it: the number of documents by key, where
   *     an empty key stands for all
   */
  public TemplateModel list(List<?> documents, Map<String, Integer> reads) {
    return new DocumentSequence(this, documents, reads);
  }

  private record DocumentSequence(
      DocumentWrapper wrapper, List<?> documents, Map<String, Integer> reads)
      implements TemplateSequenceModel {

    @Override
    public @Nullable TemplateModel get(int index) {
      return index < 0 || index >= documents.size()
          ? null
          : new DocumentHash(
              wrapper,
              (DocumentModel) documents.get(index),
              key -> reads.merge(key, index + 1, Math::max));
    }

    @Override
    public int size() {
      return documents.size();
    }
  }

  /** A document, key by key; {@code reads} is told each key, and an empty one for all. */
  private record DocumentHash(
      DocumentWrapper wrapper, DocumentModel document, Consumer<String> reads)
      implements TemplateHashModelEx {

    @Override
    public @Nullable TemplateModel get(String key) throws TemplateModelException {
      reads.accept(key);
      return wrapper.wrap(document.get(key));
    }

    @Override
    public boolean isEmpty() {
      return document.isEmpty();
    }

    @Override
    public int size() {
      reads.accept("");
      return document.size();
    }

    @Override
    public TemplateCollectionModel keys() {
      reads.accept("");
      return new SimpleCollection(document.keySet(), wrapper);
    }

    @Override
    public TemplateCollectionModel values() {
      reads.accept("");
      return new SimpleCollection(document.values(), wrapper);
    }
  }
}
