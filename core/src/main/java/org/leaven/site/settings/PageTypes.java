package org.leaven.site.settings;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jbake.app.configuration.DefaultJBakeConfiguration;

/**
 * Lists the document types that have a template and may be used by an author.
 *
 * <p>Types of generated pages, such as the front page of a knowledge base, are excluded.
 */
final class PageTypes {
  /** A template that other templates call, not a type of page. */
  private static final String LAYOUT = "layout";

  /** The theme's only template for authored pages. */
  private static final String OF_AUTHORS = "page";

  private PageTypes() {}

  static Set<String> of(DefaultJBakeConfiguration config, ThemeFiles theme) {
    Set<String> types = new TreeSet<>();
    Set<String> made = new TreeSet<>(theme.pageTemplates());
    made.remove(OF_AUTHORS);
    Set<String> known = new TreeSet<>(theme.pageTemplates());
    own(config.getTemplateFolder()).forEach(name -> known.add(stem(name)));
    for (String type : config.getDocumentTypes()) {
      String template = config.getTemplateByDocType(type);
      if (template != null
          && !type.equals(LAYOUT)
          && !made.contains(type)
          && known.contains(stem(template))) {
        types.add(type);
      }
    }
    return types;
  }

  /** The names of the theme's and the site's FreeMarker templates, without extension. */
  static List<String> named(File templates, ThemeFiles theme) {
    List<String> names = new ArrayList<>(theme.pageTemplates());
    own(templates).stream()
        .filter(name -> name.endsWith(".ftl"))
        .map(PageTypes::stem)
        .forEach(names::add);
    return names.stream().distinct().sorted().toList();
  }

  private static List<String> own(File templates) {
    String[] names = templates.list();
    return names == null ? List.of() : List.of(names);
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
