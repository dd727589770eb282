package org.leaven.site;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.jspecify.annotations.Nullable;
import org.leaven.site.cache.Fingerprint;
import org.leaven.site.cache.LazyValue;
import org.leaven.site.cache.TemplateRead;
import org.leaven.site.jbake.LazyDocument;
import org.leaven.site.jbake.MemoryStore;
import org.leaven.site.jbake.SharedVariables;
import org.leaven.site.template.FixedNowTemplateLoader;
import org.leaven.source.MemoryCache;

/**
 * Computes hashes of what templates read besides the documents of their own pages, each once. Safe
 * for threads.
 */
@SuppressWarnings("JavaUtilDate") // JBake's own type
final class TemplateReadHashes {
  private record Part(String variable, String key) {}

  private final MemoryStore store;
  private final LazyValue<Map<String, Object>> model;
  private final LazyValue<String> everything;
  private final Map<TemplateRead, String> hashes = new ConcurrentHashMap<>();
  private final Map<Part, List<String>> parts = new ConcurrentHashMap<>();

  TemplateReadHashes(MemoryStore store, DefaultJBakeConfiguration config, MemoryCache memoryCache) {
    this.store = store;
    this.model = LazyValue.of(() -> Map.of(ModelAttributes.CONFIG, config.asHashMap()));
    this.everything =
        LazyValue.of(() -> hash(store.documents(), new Fingerprint(memoryCache)).hex());
  }

  /** The hash of what was read; empty when it cannot be determined. */
  String hash(TemplateRead read) {
    return read.isEverything() ? everything.get() : hashes.computeIfAbsent(read, this::compute);
  }

  private String compute(TemplateRead read) {
    Fingerprint hash = new Fingerprint();
    if (read.variable().equals(FixedNowTemplateLoader.NOW)) {
      return hash.add(store.now()).hex();
    }
    if (read.variable().equals(ModelAttributes.DATA)) {
      return hash(store.getDocumentByUri(read.part()), hash).hex();
    }
    if (!SharedVariables.contains(read.variable())) {
      return "";
    }
    Object value = SharedVariables.value(store, model.get(), read.variable());
    if (!(value instanceof List<?> documents)) {
      return hash.add(value instanceof Set<?> tags ? List.copyOf(tags) : value).hex();
    }
    hash.add(documents.size());
    int count = Math.min(read.count(), documents.size());
    if (count == 0) {
      return hash.hex();
    }
    Part part = new Part(read.variable(), read.part());
    String values =
        parts.computeIfAbsent(part, same -> hashes(documents, same.key())).get(count - 1);
    return values.isEmpty() ? "" : hash.add(values).hex();
  }

  private static Fingerprint hash(List<DocumentModel> documents, Fingerprint hash) {
    documents.forEach(document -> PageCacheKeys.add(document, hash));
    return hash;
  }

  /** For each document, the hash of a value of it and of all documents before it. */
  private static List<String> hashes(List<?> documents, String key) {
    Fingerprint hash = new Fingerprint();
    List<String> hashes = new ArrayList<>();
    for (Object document : documents) {
      add((DocumentModel) document, key, hash);
      hashes.add(hash.hex());
    }
    return hashes;
  }

  private static void add(DocumentModel document, String key, Fingerprint hash) {
    String source = document instanceof LazyDocument page ? page.source(key) : "";
    if (!source.isEmpty()) {
      hash.add(source);
    } else if (!key.isEmpty() && isText(document.get(key))) {
      hash.add(document.get(key));
    } else {
      PageCacheKeys.add(document, hash);
    }
  }

  /** Whether equal hashes of a value mean that a template shows it alike; not so for maps. */
  private static boolean isText(@Nullable Object value) {
    return value == null
        || value instanceof String
        || value instanceof Date
        || value instanceof Number
        || value instanceof Boolean
        || (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance));
  }
}
