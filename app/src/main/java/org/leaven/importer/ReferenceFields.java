package org.leaven.importer;

import java.util.Set;
import org.leaven.importer.map.EntryTemplate;

/** Collects the fields by which records refer to one another. */
final class ReferenceFields {
  private ReferenceFields() {}

  static void collect(EntryTemplate template, Set<String> fields) {
    if (template instanceof EntryTemplate.Branch branch) {
      branch.parts().forEach(part -> collect(part.template(), fields));
    } else if (template instanceof EntryTemplate.Items items) {
      items.items().forEach(item -> collect(item, fields));
    } else if (template instanceof EntryTemplate.Choice choice) {
      choice.options().forEach(option -> collect(option, fields));
    } else if (template instanceof EntryTemplate.Rule rule) {
      rule.each().ifPresent(each -> collect(each, fields));
      if (!rule.change().lookup().isEmpty()) {
        fields.add(rule.change().lookup());
      }
    }
  }
}
