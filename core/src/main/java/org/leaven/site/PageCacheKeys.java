package org.leaven.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.jspecify.annotations.Nullable;
import org.leaven.site.cache.Fingerprint;
import org.leaven.site.cache.TemplateRead;
import org.leaven.site.cache.ThemeFingerprint;
import org.leaven.site.jbake.GeneratedDocument;
import org.leaven.site.jbake.LazyDocument;
import org.leaven.source.MemoryCache;

/**
 * Computes a cache key for a page from everything that determines its bytes.
 *
 * <p>That is its document with neighbours and template data, all settings and templates, the data
 * shared by all pages, and what its template reads of other pages and of data files. Two pages with
 * the same key have the same bytes.
 */
final class PageCacheKeys {
  private final String common;
  private final TemplateReadHashes others;
  private final MemoryCache memoryCache;

  private PageCacheKeys(String common, TemplateReadHashes others, MemoryCache memoryCache) {
    this.common = common;
    this.others = others;
    this.memoryCache = memoryCache;
  }

  /**
   * Computes the part of the keys that all pages share.
   *
   * @param program identifies the versions of Leaven and Java
   * @param shared the data that all pages share
   * @param others hashes of what templates read of other pages
   * @param memoryCache hashes computed by earlier bakes
   */
  static PageCacheKeys of(
      ThemeFingerprint theme,
      String program,
      @Nullable Object shared,
      TemplateReadHashes others,
      MemoryCache memoryCache) {
    Fingerprint common = new Fingerprint().add(program).add(theme.hex()).add(shared);
    String hash = theme.isKnown() ? common.hex() : "";
    return new PageCacheKeys(hash, others, memoryCache);
  }

  /** The key of a page; empty when it cannot be determined. */
  String key(DocumentModel document, List<TemplateRead> reads) {
    if (common.isEmpty()) {
      return "";
    }
    Fingerprint key = new Fingerprint(memoryCache).add(common);
    add(document, key);
    for (TemplateRead read : reads) {
      String hash = others.hash(read);
      if (hash.isEmpty()) {
        return "";
      }
      key.add(read).add(hash);
    }
    return key.hex();
  }

  /** A body that is derived from the source is covered by the hash of the source. */
  static void add(DocumentModel document, Fingerprint key) {
    Map<String, Object> content = new HashMap<>();
    boolean isBodyLeftOut = document instanceof LazyDocument page && page.isBodyFromSource();
    entries(document).forEach(entry -> content.put(entry.getKey(), entry.getValue()));
    content.remove(ModelAttributes.RENDERED);
    if (isBodyLeftOut) {
      content.remove(ModelAttributes.BODY);
    }
    String source = document instanceof LazyDocument page ? page.source() : "";
    if (!source.isEmpty()) {
      content.remove(ModelAttributes.SHA1);
    }
    if (document.get(GeneratedDocument.MODEL) instanceof Record model) {
      content.remove(GeneratedDocument.MODEL);
      key.addWhole(model);
    }
    key.add(isBodyLeftOut).add(source).add(content);
  }

  private static Set<Map.Entry<String, Object>> entries(DocumentModel document) {
    return document instanceof LazyDocument page ? page.settled() : document.entrySet();
  }
}
