package org.leaven.site.jbake;

import java.util.function.Supplier;
import org.jbake.model.DocumentModel;
import org.jspecify.annotations.Nullable;

/** A document of a generated page. Its template data is made each time it is read. */
public final class GeneratedDocument extends DocumentModel {
  /** The key of a document for the data that its template sees as {@code page}. */
  public static final String MODEL = "page";

  private static final long serialVersionUID = 1L;

  private final transient Supplier<?> model;

  /** Creates a document with its template data. */
  public GeneratedDocument(Supplier<?> model) {
    this.model = model;
    put(MODEL, "");
  }

  @Override
  public @Nullable Object get(@Nullable Object name) {
    return MODEL.equals(name) ? model.get() : super.get(name);
  }
}
