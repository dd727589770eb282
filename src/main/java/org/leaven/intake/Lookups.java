package org.leaven.intake;

import java.util.Set;

/** Finds the fields by which records name one another. */
final class Lookups {
  private Lookups() {}

  static void collect(Template template, Set<String> fields) {
    if (template instanceof Template.Branch branch) {
      branch.parts().forEach(part -> collect(part.template(), fields));
    } else if (template instanceof Template.Items items) {
      items.items().forEach(item -> collect(item, fields));
    } else if (template instanceof Template.Rule rule) {
      rule.each().ifPresent(each -> collect(each, fields));
      if (!rule.lookup().isEmpty()) {
        fields.add(rule.lookup());
      }
    }
  }
}
