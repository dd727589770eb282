package org.leaven.site.input;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.leaven.site.settings.RelativePath;

/**
 * A page generated from the dataset, without a source file of its own.
 *
 * @param path where it is written, relative to the output, with {@code /}: {@code topics/x.html}
 * @param type its JBake document type; the template of the same name writes it
 * @param title JBake's {@code content.title}
 * @param model makes what the template sees as {@code page}, each time the page is rendered
 * @param text the author's text that it is a translation of or shows in another language; mostly
 *     nothing
 */
public record GeneratedPage(
    String path, String type, String title, Supplier<?> model, @Nullable AuthoredPage text) {
  /** A page without a text of the author's. */
  public GeneratedPage(String path, String type, String title, Supplier<?> model) {
    this(path, type, title, model, null);
  }

  /** A page whose model is in memory. */
  public GeneratedPage(String path, String type, String title, Record model) {
    this(path, type, title, () -> model);
  }

  public GeneratedPage {
    RelativePath.checked(path);
  }
}
