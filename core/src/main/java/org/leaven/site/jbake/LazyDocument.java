package org.leaven.site.jbake;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.jspecify.annotations.Nullable;

/**
 * A document whose body and hash are computed when they are first read.
 *
 * <p>Most pages are shown once or not at all, and few templates show a hash. Otherwise it behaves
 * like any document.
 */
public final class LazyDocument extends DocumentModel {
  private static final long serialVersionUID = 1L;

  private transient @Nullable Supplier<String> body;
  private transient @Nullable Supplier<String> sha1;
  private boolean isBodyFromSource;
  private String source = "";

  /** Creates a copy of a document with a lazy body. */
  public static LazyDocument of(DocumentModel document, Supplier<String> body) {
    LazyDocument page = new LazyDocument();
    page.putAll(document);
    page.put(ModelAttributes.BODY, "");
    page.body = body;
    page.isBodyFromSource = true;
    return page;
  }

  /** A modifiable copy of a document. */
  public static DocumentModel copy(DocumentModel document) {
    if (document instanceof LazyDocument page) {
      return page.copy();
    }
    DocumentModel copy = new DocumentModel();
    copy.putAll(document);
    return copy;
  }

  private synchronized LazyDocument copy() {
    LazyDocument copy = new LazyDocument();
    super.entrySet().forEach(entry -> copy.put(entry.getKey(), entry.getValue()));
    copy.body = body;
    copy.sha1 = sha1;
    copy.isBodyFromSource = isBodyFromSource;
    copy.source = source;
    return copy;
  }

  /**
   * Sets the source from which the document was read.
   *
   * @param fingerprint stands for the source's bytes
   * @param hash JBake's hash of the bytes
   */
  public synchronized void setSource(String fingerprint, Supplier<String> hash) {
    source = fingerprint;
    setSha1("");
    sha1 = hash;
  }

  /** The fingerprint of the source's bytes; empty when the document's own hash serves. */
  public String source() {
    return source;
  }

  /** The fingerprint of the source, if a value depends only on it and the settings; else empty. */
  public String source(String key) {
    boolean isFromSource =
        key.equals(ModelAttributes.SHA1) || (key.equals(ModelAttributes.BODY) && isBodyFromSource);
    return isFromSource ? source : "";
  }

  /** Whether the body depends only on the source and the settings. */
  public boolean isBodyFromSource() {
    return isBodyFromSource;
  }

  /** All entries; body and hash may not be computed yet. */
  public Set<Map.Entry<String, Object>> settled() {
    return super.entrySet();
  }

  private void settle() {
    settle(ModelAttributes.BODY);
    settle(ModelAttributes.SHA1);
  }

  private synchronized void settle(@Nullable Object key) {
    Supplier<String> waiting = null;
    if (ModelAttributes.BODY.equals(key)) {
      waiting = body;
      body = null;
    } else if (ModelAttributes.SHA1.equals(key)) {
      waiting = sha1;
      sha1 = null;
    }
    if (waiting != null) {
      super.put((String) key, waiting.get());
    }
  }

  @Override
  public @Nullable Object get(@Nullable Object key) {
    settle(key);
    return super.get(key);
  }

  @Override
  public Object getOrDefault(Object key, Object otherwise) {
    settle(key);
    return super.getOrDefault(key, otherwise);
  }

  @Override
  public @Nullable Object put(String key, @Nullable Object value) {
    if (ModelAttributes.BODY.equals(key)) {
      body = null;
      isBodyFromSource = false;
    } else if (ModelAttributes.SHA1.equals(key)) {
      sha1 = null;
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
