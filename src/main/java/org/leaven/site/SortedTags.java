package org.leaven.site;

import java.util.Collections;
import java.util.Map;
import org.jbake.app.ContentStore;
import org.jbake.app.DocumentList;
import org.jbake.template.ModelExtractor;
import org.jbake.template.model.TagsExtractor;

/** JBake's {@code tags} in alphabetical order; JBake itself turns the order round. */
@SuppressWarnings("rawtypes") // JBake's own signature
final class SortedTags implements ModelExtractor<DocumentList<?>> {
  private final TagsExtractor tags = new TagsExtractor();

  @Override
  public DocumentList<?> get(ContentStore db, Map model, String key) {
    DocumentList<?> list = tags.get(db, model, key);
    Collections.reverse(list);
    return list;
  }
}
