package org.leaven.site.jbake;

import java.util.Date;
import java.util.Map;
import org.jbake.app.ContentStore;
import org.jbake.template.ModelExtractor;
import org.jspecify.annotations.Nullable;

/**
 * Provides {@code published_date} in templates: the date of the newest published document.
 *
 * <p>JBake uses the time of the build, so that two builds of the same sources differ. A site
 * without any dated document has the date assigned to undated ones.
 */
@SuppressWarnings({"JavaUtilDate", "rawtypes"}) // JBake's own type and signature
final class PublishedDate implements ModelExtractor<@Nullable Date> {
  @Override
  public @Nullable Date get(ContentStore db, Map model, String key) {
    return ((MemoryStore) db).publishedDate();
  }
}
