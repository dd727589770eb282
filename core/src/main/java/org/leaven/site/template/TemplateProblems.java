package org.leaven.site.template;

import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leaven.site.settings.ListPageKeys;
import org.leaven.site.settings.SiteSettings;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.problem.RepeatedProblems;

/**
 * Turns exceptions of template engines into problems at the template's line, each reported once.
 */
public final class TemplateProblems {
  public static final String NO_TEMPLATE = "there is no template";

  /**
   * An error met by a page; of several pages with the same place and code, the first is reported.
   */
  private record Known(Position at, ProblemCode code, String what, String cure) {}

  private record Place(Position at, ProblemCode code, String what) {}

  private final SiteSettings settings;
  private final Problems problems;
  private final Map<Place, TreeMap<String, Known>> known = new HashMap<>();

  public TemplateProblems(SiteSettings settings, Problems problems) {
    this.settings = settings;
    this.problems = problems;
  }

  /**
   * Records an error.
   *
   * @param template the template that was asked to write the page
   */
  public synchronized void add(Throwable error, String template, String page) {
    Position at = at(innermost(error, TemplateProblems::hasPlace), template);
    String what = what(innermost(error, TemplateProblems::isTold));
    boolean isMissing = error instanceof EngineUnavailableException;
    ProblemCode code = isMissing ? ProblemCode.MISSING_ENGINE : ProblemCode.TEMPLATE_ERROR;
    String cure = error instanceof EngineUnavailableException missing ? missing.cure() : "";
    boolean isPlaced = at.line() > 1 || at.column() > 1;
    known
        .computeIfAbsent(new Place(at, code, isPlaced ? "" : what), place -> new TreeMap<>())
        .putIfAbsent(page, new Known(at, code, what, cure));
  }

  /**
   * Reports the errors: those at a line once, with the alphabetically first page that met them, and
   * those without a line once for all templates.
   */
  public synchronized void report() {
    RepeatedProblems repeated = new RepeatedProblems();
    known.forEach(
        (place, pages) -> {
          Map.Entry<String, Known> first = pages.firstEntry();
          Known error = first.getValue();
          String cure =
              error.cure().isEmpty()
                  ? cure(error.what(), first.getKey(), pages.size() - 1)
                  : error.cure();
          Object kind = place.what().isEmpty() ? place : place.what();
          repeated.add(
              kind, new Problem(error.at(), error.code(), error.what(), cure, settings.weight()));
        });
    repeated.reportTo(problems);
    known.clear();
  }

  private static String cure(String what, String page, int others) {
    String off = what.startsWith(NO_TEMPLATE) ? ListPageKeys.off(page) : "";
    String more = others == 0 ? "" : " and " + others + " more";
    return off.isEmpty()
        ? "met while writing \"" + page + '"' + more
        : "write it, or set \"" + off + '"';
  }

  /** The innermost cause of a kind: an error in an included template, not in the including one. */
  private static Throwable innermost(Throwable error, Predicate<Throwable> kind) {
    Throwable found = error;
    for (Throwable next = error; next != null; next = next.getCause()) {
      found = kind.test(next) ? next : found;
    }
    return found;
  }

  private static boolean hasPlace(Throwable error) {
    return error instanceof TemplateException || error instanceof ParseException;
  }

  private static boolean isTold(Throwable error) {
    return hasPlace(error) || error instanceof TemplateNotFoundException;
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

  /** The path of a template, for messages. */
  public String path(String template) {
    return place(null, template, 1, 1).path();
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
      return cause(parse.getEditorMessage());
    }
    if (error instanceof TemplateException thrown) {
      return cause(thrown.getMessageWithoutStackTop());
    }
    if (error instanceof TemplateNotFoundException missing) {
      return NO_TEMPLATE + " \"" + missing.getTemplateName() + "\"";
    }
    return cause(error.getMessage());
  }

  /**
   * FreeMarker's message, at most two sentences in Leaven's style, without the advice after its
   * line of dashes.
   */
  private static String cause(@Nullable String message) {
    String cause = message == null ? "" : message.split("\\R-{4,}", 2)[0];
    String line = OneLineMessage.of(cause.replaceAll("\\s*\\[in template [^\\]]*\\]|==> ", ""));
    return Arrays.stream(line.split("\\.( |$)"))
        .limit(2)
        .filter(sentence -> !sentence.isEmpty())
        .map(sentence -> sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1))
        .collect(Collectors.joining("; "));
  }
}
