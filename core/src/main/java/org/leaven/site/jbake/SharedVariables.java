package org.leaven.site.jbake;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jbake.template.ModelExtractors;
import org.jbake.template.NoModelExtractorException;
import org.jbake.template.model.AllContentExtractor;
import org.jbake.template.model.AllTagsExtractor;
import org.jbake.template.model.PublishedContentExtractor;
import org.jbake.template.model.PublishedCustomExtractor;
import org.jbake.template.model.PublishedPagesExtractor;
import org.jbake.template.model.PublishedPostsExtractor;
import org.jbake.template.model.TypedDocumentsExtractor;
import org.jspecify.annotations.Nullable;

/**
 * JBake's variables whose values depend only on the documents and the settings, and are the same on
 * every page of a document. An extractor of a plugin may replace one of them, and may read
 * anything.
 */
public final class SharedVariables {
  private static final Set<Class<?>> EXTRACTORS =
      Set.of(
          PublishedDate.class,
          PublishedPostsExtractor.class,
          PublishedPagesExtractor.class,
          PublishedContentExtractor.class,
          PublishedCustomExtractor.class,
          TypedDocumentsExtractor.class,
          AllContentExtractor.class,
          AllTagsExtractor.class);

  private SharedVariables() {}

  /** Whether a variable is one of these; JBake does not publish which extractor it has for it. */
  public static boolean contains(String variable) {
    ModelExtractors extractors = ModelExtractors.getInstance();
    if (!extractors.containsKey(variable)) {
      return false;
    }
    try {
      Field all = ModelExtractors.class.getDeclaredField("extractors");
      all.setAccessible(true);
      Object extractor = ((Map<?, ?>) all.get(extractors)).get(variable);
      return extractor != null && EXTRACTORS.contains(extractor.getClass());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The value of one of these variables: a list of documents, a date or a set of tags.
   *
   * @param model has the settings as {@code config}, and is not that of a page of the index
   */
  public static @Nullable Object value(MemoryStore store, Map<String, Object> model, String name) {
    return store.once(name, () -> extract(store, model, name)).orElse(null);
  }

  private static Optional<Object> extract(
      MemoryStore store, Map<String, Object> model, String name) {
    try {
      Object value =
          ModelExtractors.getInstance()
              .<@Nullable Object>extractAndTransform(store, name, model, (key, found) -> found);
      return Optional.ofNullable(value instanceof List<?> list ? List.copyOf(list) : value);
    } catch (NoModelExtractorException e) {
      throw new IllegalStateException(e);
    }
  }
}
