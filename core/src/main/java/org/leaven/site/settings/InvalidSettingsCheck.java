package org.leaven.site.settings;

import java.io.File;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.text.NearestName;

/** Reports settings of a plain site that have no effect and that JBake ignores. */
final class InvalidSettingsCheck {
  /** The class whose constants are the extension names that JBake accepts. */
  private static final String MARKDOWN = "com.vladsch.flexmark.parser.PegdownExtensions";

  private final SiteSettings settings;
  private final Problems problems;

  InvalidSettingsCheck(SiteSettings settings, Problems problems) {
    this.settings = settings;
    this.problems = problems;
  }

  void check() {
    DefaultJBakeConfiguration config = settings.config();
    checkFolder("asset.folder", config.getAssetFolder());
    checkFolder("data.folder", config.getDataFolder());
    if (settings.written("markdown.extensions").isPresent()) {
      config.getMarkdownExtensions().forEach(this::checkExtension);
    }
  }

  private void checkFolder(String key, File folder) {
    if (settings.written(key).isPresent() && !folder.isDirectory()) {
      report(key, "there is no folder \"" + settings.written(key).get().value() + '"', "create it");
    }
  }

  private void checkExtension(String written) {
    String name =
        written.startsWith("-") || written.startsWith("+") ? written.substring(1) : written;
    Set<String> names = extensions();
    if (!names.contains(name)) {
      report(
          "markdown.extensions",
          "unknown extension \"" + name + '"',
          NearestName.cure(name, names));
    }
  }

  private static Set<String> extensions() {
    try {
      Class<?> names = Class.forName(MARKDOWN, false, InvalidSettingsCheck.class.getClassLoader());
      return Arrays.stream(names.getDeclaredFields())
          .filter(field -> field.getType() == int.class)
          .map(Field::getName)
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (ReflectiveOperationException e) {
      return Set.of();
    }
  }

  private void report(String key, String what, String cure) {
    problems.add(
        settings.place(key), ProblemCode.BAD_SETTING, settings.weight(), key + ": " + what, cure);
  }
}
