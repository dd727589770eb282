package org.leaven.knowledge.setting;

import java.util.List;

/**
 * The schema.org types that pages declare for search engines.
 *
 * @param page {@code WebPage} or {@code MedicalWebPage}
 * @param activities kinds of entries that are physical activities
 */
public record SchemaOrgTypes(String page, List<String> activities) {
  public SchemaOrgTypes {
    activities = List.copyOf(activities);
  }
}
