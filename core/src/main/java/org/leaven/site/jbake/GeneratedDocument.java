package org.leaven.site.jbake;

import java.util.function.Supplier;
import org.jbake.model.DocumentModel;
import org.jspecify.annotations.Nullable;

/** A document of a generated page. Its template data is made each time it is read. */
public final class GeneratedDocument extends DocumentModel {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient Supplier<?> model;

  /**
   * Creates a document.
   *
   * @param key under which its template data is read
   */
  public GeneratedDocument(String key, Supplier<?> model) {
    this.key = key;
    this.model = model;
    put(key, "");
  }

  @Override
  public @Nullable Object get(@Nullable Object name) {
    return key.equals(name) ? model.get() : super.get(name);
  }
}
