package org.leaven.page.authored;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.leaven.source.problem.Located;

/**
 * The header of an author's page, in JBake's form, and the body below it.
 *
 * @param values by key, in the order written, both without the spaces around them; of a key given
 *     twice the last value holds, as in JBake
 * @param type the page's type, or the site's default for it; empty only with a problem
 * @param status {@code draft}, {@code published} or {@code published-date}, or the site's default;
 *     empty only with a problem
 * @param bodyLine line of the file on which the body starts, counted from 1
 * @param body everything after the separator; the whole file when the page has no header
 */
public record PageHeader(
    Map<String, Located<String>> values, String type, String status, int bodyLine, String body) {
  public PageHeader {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /**
   * Whether the header is one that JBake's own parsers do not read: YAML between lines of dashes.
   */
  public boolean isYaml(String text) {
    return bodyLine > 1 && text.startsWith("---");
  }

  /** The value of a key; empty text when the author wrote the key without one. */
  public Optional<Located<String>> value(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** The value of a key; empty when the author did not write it. */
  public String text(String key) {
    Located<String> value = values.get(key);
    return value == null ? "" : value.value();
  }

  /**
   * The date as written. JBake takes this key in any case of its letters, and so does this method.
   */
  public Optional<Located<String>> date() {
    Located<String> date = null;
    for (Map.Entry<String, Located<String>> entry : values.entrySet()) {
      date = entry.getKey().equalsIgnoreCase("date") ? entry.getValue() : date;
    }
    return Optional.ofNullable(date);
  }

  public boolean isDraft() {
    return status.equals("draft");
  }
}
