package org.leaven.importer;

import java.util.Set;

/** Collects the fields by which records refer to one another. */
final class ReferenceFields {
  private ReferenceFields() {}

  static void collect(EntryTemplate template, Set<String> fields) {
    if (template instanceof EntryTemplate.Branch branch) {
      branch.parts().forEach(part -> collect(part.template(), fields));
    } else if (template instanceof EntryTemplate.Items items) {
      items.items().forEach(item -> collect(item, fields));
    } else if (template instanceof EntryTemplate.Rule rule) {
      rule.each().ifPresent(each -> collect(each, fields));
      if (!rule.lookup().isEmpty()) {
        fields.add(rule.lookup());
      }
    }
  }
}
