package org.leaven.page.authored;

import java.util.Locale;
import java.util.Set;

/**
 * How the headers of pages are read: the separator line, the format of dates, the types that exist,
 * and the type and status of pages that name none.
 *
 * @param separator the line that ends a header
 * @param defaultType for pages that name none; empty when each page must
 * @param defaultStatus for pages that name none; empty when each page must
 * @param types what pages may be: those that have a template
 * @param dateFormat a pattern of {@link java.text.SimpleDateFormat}
 * @param locale for names of months and days in dates
 */
public record HeaderSettings(
    String separator,
    String defaultType,
    String defaultStatus,
    Set<String> types,
    String dateFormat,
    Locale locale) {
  public HeaderSettings {
    types = Set.copyOf(types);
  }

  /** Whether a page without any header is a page all the same. */
  boolean acceptsBarePages() {
    return !defaultType.isEmpty() && !defaultStatus.isEmpty();
  }
}
