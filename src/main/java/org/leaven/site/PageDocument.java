package org.leaven.site;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.jspecify.annotations.Nullable;

/**
 * A document whose body is made when somebody asks for it, and not before: most pages are shown
 * once, and many not at all. To everybody else it is a document like any other.
 */
final class PageDocument extends DocumentModel {
  private static final long serialVersionUID = 1L;

  private transient @Nullable Supplier<String> body;
  private boolean isBodyFromSource;

  /** Turns a document into one whose body is still to be made. */
  static PageDocument of(DocumentModel document, Supplier<String> body) {
    PageDocument page = new PageDocument();
    page.putAll(document);
    page.put(ModelAttributes.BODY, "");
    page.body = body;
    page.isBodyFromSource = true;
    return page;
  }

  /** A document with the same content, to which more can be added. */
  static DocumentModel copy(DocumentModel document) {
    if (document instanceof PageDocument page) {
      return page.copy();
    }
    DocumentModel copy = new DocumentModel();
    copy.putAll(document);
    return copy;
  }

  private synchronized PageDocument copy() {
    PageDocument copy = new PageDocument();
    super.entrySet().forEach(entry -> copy.put(entry.getKey(), entry.getValue()));
    copy.body = body;
    copy.isBodyFromSource = isBodyFromSource;
    return copy;
  }

  /** Whether the body follows from the source and the settings alone. */
  boolean isBodyFromSource() {
    return isBodyFromSource;
  }

  /** Everything; the body may still be missing. */
  Set<Map.Entry<String, Object>> settled() {
    return super.entrySet();
  }

  private synchronized void settle() {
    Supplier<String> waiting = body;
    if (waiting != null) {
      body = null;
      super.put(ModelAttributes.BODY, waiting.get());
    }
  }

  @Override
  public @Nullable Object get(@Nullable Object key) {
    if (ModelAttributes.BODY.equals(key)) {
      settle();
    }
    return super.get(key);
  }

  @Override
  public Object getOrDefault(Object key, Object otherwise) {
    if (ModelAttributes.BODY.equals(key)) {
      settle();
    }
    return super.getOrDefault(key, otherwise);
  }

  @Override
  public @Nullable Object put(String key, @Nullable Object value) {
    if (ModelAttributes.BODY.equals(key)) {
      body = null;
      isBodyFromSource = false;
    }
    return super.put(key, value);
  }

  @Override
  public Set<Map.Entry<String, Object>> entrySet() {
    settle();
    return super.entrySet();
  }

  @Override
  public Collection<Object> values() {
    settle();
    return super.values();
  }

  @Override
  public void forEach(BiConsumer<? super String, ? super Object> action) {
    settle();
    super.forEach(action);
  }

  @Override
  public Object clone() {
    settle();
    return super.clone();
  }
}
