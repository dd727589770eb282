package org.leaven.site.settings;

import java.io.File;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

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
    if (!isExtension(name)) {
      report(
          "markdown.extensions",
          "unknown extension \"" + name + '"',
          "see the names in the manual of JBake, or leave it out");
    }
  }

  private static boolean isExtension(String name) {
    try {
      Class<?> names = Class.forName(MARKDOWN, false, InvalidSettingsCheck.class.getClassLoader());
      return names.getDeclaredField(name).getType() == int.class;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  private void report(String key, String what, String cure) {
    problems.add(
        settings.place(key), ProblemCode.BAD_SETTING, settings.weight(), key + ": " + what, cure);
  }
}
