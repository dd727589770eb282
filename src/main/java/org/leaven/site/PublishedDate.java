package org.leaven.site;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import org.jbake.app.ContentStore;
import org.jbake.model.DocumentTypes;
import org.jbake.template.ModelExtractor;
import org.jspecify.annotations.Nullable;

/**
 * The date of the site, {@code published_date} in templates: that of its newest published document.
 *
 * <p>JBake gives the time of the build, which makes two builds of the same sources differ. A site
 * without any dated document has no such date.
 */
@SuppressWarnings({"JavaUtilDate", "rawtypes"}) // JBake's own type and signature
final class PublishedDate implements ModelExtractor<@Nullable Date> {
  @Override
  public @Nullable Date get(ContentStore db, Map model, String key) {
    return Arrays.stream(DocumentTypes.getDocumentTypes())
        .flatMap(type -> db.getPublishedContent(type).stream())
        .map(MemoryStore::date)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
