package org.leaven.knowledge;

import java.util.List;

/**
 * What search engines are told about the pages, in the terms of schema.org.
 *
 * @param page {@code WebPage} or {@code MedicalWebPage}
 * @param activities kinds of entries that are physical activities
 */
public record SchemaOrgTypes(String page, List<String> activities) {
  public SchemaOrgTypes {
    activities = List.copyOf(activities);
  }
}
