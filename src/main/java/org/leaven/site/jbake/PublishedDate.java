package org.leaven.site.jbake;

import java.util.Date;
import java.util.Map;
import org.jbake.app.ContentStore;
import org.jbake.template.ModelExtractor;
import org.jspecify.annotations.Nullable;

/**
 * The date of the site, {@code published_date} in templates: that of its newest published document.
 *
 * <p>JBake gives the time of the build, which makes two builds of the same sources differ. A site
 * without any dated document has the date that its undated ones get.
 */
@SuppressWarnings({"JavaUtilDate", "rawtypes"}) // JBake's own type and signature
final class PublishedDate implements ModelExtractor<@Nullable Date> {
  @Override
  public @Nullable Date get(ContentStore db, Map model, String key) {
    return ((MemoryStore) db).publishedDate();
  }
}
