package org.leaven.site.template;

import freemarker.cache.TemplateLoader;
import freemarker.core.TemplateElement;
import freemarker.core.TemplateObject;
import freemarker.template.Configuration;
import freemarker.template.Template;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * Loads templates with {@code .now}, FreeMarker's clock, replaced by a page variable, so that
 * builds are reproducible.
 *
 * <p>Nothing else is changed, and line and column numbers stay the same.
 */
@SuppressWarnings("deprecation") // the one way to the parts of a template
public final class FixedNowTemplateLoader implements TemplateLoader {
  /** A variable name that no author uses, of the same length as {@code .now}. */
  public static final String NOW = "@now";

  private static final String CLOCK = ".now";

  private final TemplateLoader templates;
  private final Configuration columns;

  /**
   * Wraps a template loader.
   *
   * @param configuration how they are read
   */
  FixedNowTemplateLoader(TemplateLoader templates, Configuration configuration) {
    this.templates = templates;
    this.columns = (Configuration) configuration.clone();
    columns.setTabSize(1);
  }

  @Override
  public @Nullable Object findTemplateSource(String name) throws IOException {
    return templates.findTemplateSource(name);
  }

  @Override
  public long getLastModified(Object source) {
    return templates.getLastModified(source);
  }

  @Override
  public void closeTemplateSource(Object source) throws IOException {
    templates.closeTemplateSource(source);
  }

  @Override
  public Reader getReader(Object source, String encoding) throws IOException {
    try (Reader reader = templates.getReader(source, encoding)) {
      String text = IOUtils.toString(reader);
      return new StringReader(text.contains("now") ? withoutClock(text) : text);
    }
  }

  private String withoutClock(String text) {
    try {
      List<TemplateObject> clocks = new ArrayList<>();
      collect(new Template("clocks", text, columns).getRootTreeNode(), clocks);
      StringBuilder changed = new StringBuilder(text);
      List<Integer> lines = lines(text);
      for (TemplateObject clock : clocks) {
        int start = lines.get(clock.getBeginLine() - 1) + clock.getBeginColumn() - 1;
        int end = lines.get(clock.getEndLine() - 1) + clock.getEndColumn();
        String written = text.substring(start, end);
        changed.replace(start, end, NOW + " ".repeat(written.length() - NOW.length()));
      }
      return changed.toString();
    } catch (IOException e) {
      return text; // the error is reported when the template is rendered
    }
  }

  /** Where each line begins. */
  private static List<Integer> lines(String text) {
    List<Integer> lines = new ArrayList<>(List.of(0));
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      boolean isPair = letter == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (letter == '\n' || (letter == '\r' && !isPair)) {
        lines.add(i + 1);
      }
    }
    return lines;
  }

  private static void collect(Object part, List<TemplateObject> clocks) {
    if (!(part instanceof TemplateObject object)) {
      return;
    }
    if (object.getClass().getSimpleName().equals("BuiltinVariable")) {
      if (object.getCanonicalForm().equals(CLOCK)) {
        clocks.add(object);
      }
      return;
    }
    parameters(object).forEach(parameter -> collect(parameter, clocks));
    if (object instanceof TemplateElement element) {
      for (int i = 0; i < element.getChildCount(); i++) {
        collect(element.getChildAt(i), clocks);
      }
    }
  }

  /** Reads the parts of a template by reflection, since FreeMarker does not publish them. */
  private static List<Object> parameters(TemplateObject object) {
    try {
      Method count = TemplateObject.class.getDeclaredMethod("getParameterCount");
      Method value = TemplateObject.class.getDeclaredMethod("getParameterValue", int.class);
      count.setAccessible(true);
      value.setAccessible(true);
      List<Object> parameters = new ArrayList<>();
      for (int i = 0; i < (Integer) count.invoke(object); i++) {
        Object parameter = value.invoke(object, i);
        if (parameter != null) {
          parameters.add(parameter);
        }
      }
      return parameters;
    } catch (IllegalAccessException | InvocationTargetException | NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }
}
