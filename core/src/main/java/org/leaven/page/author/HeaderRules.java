package org.leaven.page.author;

import java.util.Locale;
import java.util.Set;

/**
 * The site's settings for the headers of pages.
 *
 * @param separator the line that ends a header
 * @param defaultType for pages that name none; empty when each page must
 * @param defaultStatus for pages that name none; empty when each page must
 * @param types what pages may be: those that have a template
 * @param dateFormat a pattern of {@link java.text.SimpleDateFormat}
 * @param locale for names of months and days in dates
 */
public record HeaderRules(
    String separator,
    String defaultType,
    String defaultStatus,
    Set<String> types,
    String dateFormat,
    Locale locale) {
  public HeaderRules {
    types = Set.copyOf(types);
  }

  /** Whether a page without any header is a page all the same. */
  boolean acceptsBarePages() {
    return !defaultType.isEmpty() && !defaultStatus.isEmpty();
  }
}
