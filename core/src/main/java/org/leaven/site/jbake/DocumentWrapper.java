package org.leaven.site.jbake;

import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.SimpleCollection;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
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
        ? new DocumentHash(this, document)
        : super.wrap(object);
  }

  /** A document, key by key. */
  private record DocumentHash(DocumentWrapper wrapper, DocumentModel document)
      implements TemplateHashModelEx {

    @Override
    public @Nullable TemplateModel get(String key) throws TemplateModelException {
      return wrapper.wrap(document.get(key));
    }

    @Override
    public boolean isEmpty() {
      return document.isEmpty();
    }

    @Override
    public int size() {
      return document.size();
    }

    @Override
    public TemplateCollectionModel keys() {
      return new SimpleCollection(document.keySet(), wrapper);
    }

    @Override
    public TemplateCollectionModel values() {
      return new SimpleCollection(document.values(), wrapper);
    }
  }
}
