package org.leaven.site;

import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaven.source.Code;
import org.leaven.source.Position;
import org.leaven.source.Problems;

/** Turns what a template engine throws into problems at the template's own line, each told once. */
final class TemplateProblems {
  private record Known(Position at, String what) {}

  private final SiteSettings settings;
  private final Problems problems;
  private final Set<Known> known = new HashSet<>();

  TemplateProblems(SiteSettings settings, Problems problems) {
    this.settings = settings;
    this.problems = problems;
  }

  /**
   * Tells an error, with the first page that met it.
   *
   * @param template the template that was asked to write the page
   */
  void add(Throwable error, String template, String page) {
    Throwable cause = innermost(error);
    Position at = at(cause, template);
    String what = what(cause);
    if (known.add(new Known(at, what))) {
      problems.add(at, Code.TEMPLATE_ERROR, what, "met while writing \"" + page + "\"");
    }
  }

  /**
   * The innermost error that knows its place: that of a part that was included, not of its user.
   */
  private static Throwable innermost(Throwable error) {
    Throwable found = error;
    for (Throwable next = error; next != null; next = next.getCause()) {
      if (next instanceof TemplateException
          || next instanceof ParseException
          || next instanceof TemplateNotFoundException) {
        found = next;
      }
    }
    return found;
  }

  private Position at(Throwable error, String template) {
    if (error instanceof ParseException parse) {
      return place(
          parse.getTemplateName(), template, parse.getLineNumber(), parse.getColumnNumber());
    }
    if (error instanceof TemplateException thrown) {
      Integer line = thrown.getLineNumber();
      Integer column = thrown.getColumnNumber();
      return place(
          thrown.getTemplateSourceName(),
          template,
          line == null ? 1 : line,
          column == null ? 1 : column);
    }
    return place(null, template, 1, 1);
  }

  private Position place(@Nullable String name, String otherwise, int line, int column) {
    String template = name == null ? otherwise : name;
    String folder = settings.config().getTemplateFolderName();
    boolean isOwn =
        !settings.theme().templates().containsKey(template)
            || Files.exists(settings.config().getTemplateFolder().toPath().resolve(template));
    String path = isOwn ? folder + "/" + template : "default-theme/templates/" + template;
    return new Position(path, Math.max(1, line), Math.max(1, column));
  }

  private static String what(Throwable error) {
    if (error instanceof ParseException parse) {
      return firstSentence(parse.getEditorMessage());
    }
    if (error instanceof TemplateException thrown) {
      return firstSentence(thrown.getMessageWithoutStackTop());
    }
    if (error instanceof TemplateNotFoundException missing) {
      return "there is no template \"" + missing.getTemplateName() + "\"";
    }
    return firstSentence(error.getMessage());
  }

  /** FreeMarker's cause without its advice, which it sets off with a line of dashes. */
  private static String firstSentence(@Nullable String message) {
    if (message == null) {
      return "no reason given";
    }
    String cause = message.split("\\R-{4,}", 2)[0];
    String line = OneLine.of(cause.replaceAll("\\s*\\[in template [^\\]]*\\]", ""));
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }
}
