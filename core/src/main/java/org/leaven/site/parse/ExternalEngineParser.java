package org.leaven.site.parse;

import java.io.File;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.jbake.parser.ParserEngine;
import org.jspecify.annotations.Nullable;
import org.leaven.page.authored.HeaderSettings;
import org.leaven.page.authored.PageDates;
import org.leaven.page.authored.PageHeader;
import org.leaven.site.asciidoc.AsciidoctorLog;
import org.leaven.site.asciidoc.AsciidoctorProblems;
import org.leaven.site.asciidoc.FixedAsciidoctorDates;
import org.leaven.site.cache.LazyValue;
import org.leaven.site.settings.SiteSettings;
import org.leaven.site.template.EngineUnavailableException;
import org.leaven.site.template.OneLineMessage;
import org.leaven.source.SourceFile;
import org.leaven.source.problem.FileProcessingException;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.text.NearestName;

/**
 * Parses pages in languages handled by external engines, such as AsciiDoc, which may have their own
 * headers.
 *
 * <p>Like in JBake, an engine parses one page at a time.
 */
final class ExternalEngineParser {
  private static final List<String> STATUSES =
      List.of(
          ModelAttributes.Status.DRAFT,
          ModelAttributes.Status.PUBLISHED,
          ModelAttributes.Status.PUBLISHED_DATE);

  private final SiteSettings settings;
  private final SourceCheck check;
  private final Problems problems;
  private final PageDates dates;
  private final LazyValue<JBakeConfiguration> fixedDates;
  private final AsciidoctorLog log;
  private final AsciidoctorProblems logged;

  ExternalEngineParser(
      SiteSettings settings, SourceCheck check, Problems problems, AsciidoctorLog log) {
    this.settings = settings;
    this.check = check;
    this.problems = problems;
    this.dates = new PageDates(settings.headerRules());
    this.log = log;
    this.logged = new AsciidoctorProblems(settings, problems);
    this.fixedDates = LazyValue.of(() -> FixedAsciidoctorDates.of(settings));
  }

  private static final Pattern ATTRIBUTE = Pattern.compile("(?m)^:jbake-([\\w-]+):[ \\t]+(\\S.*)$");

  /** A parsed page, and the part of its header that is in JBake's format. */
  record Read(@Nullable DocumentModel document, PageHeader header) {}

  /** Wraps the failure of an engine. */
  private static final class EngineFailure extends Exception {
    private static final long serialVersionUID = 1L;

    EngineFailure(Throwable cause) {
      super(cause);
    }
  }

  /** Reads a page; empty when it has problems that keep it from being one. */
  Optional<Read> read(ParserEngine engine, JBakeConfiguration config, File file, String source) {
    try {
      return readOrFail(engine, config, file, source);
    } catch (EngineFailure e) {
      reportFailure(Objects.requireNonNull(e.getCause()), source);
      return Optional.empty();
    }
  }

  /** Compares by name, because JRuby's {@code LoadError} is not on every class path. */
  private void reportFailure(Throwable failure, String source) {
    boolean isLibrary = failure.getClass().getSimpleName().equals("LoadError");
    String message = OneLineMessage.of(failure.getMessage());
    Position start = Position.startOf(source);
    if (isLibrary) {
      String key = "asciidoctor.option.requires";
      String what = key + ": " + message.replaceFirst("^\\(LoadError\\) ", "");
      String cure = "put its jar on the class path (--classpath), or take it out";
      problems.add(settings.place(key), ProblemCode.BAD_SETTING, what, cure);
    } else if (failure instanceof LinkageError error) {
      String extension = source.substring(source.lastIndexOf('.') + 1);
      EngineUnavailableException missing = new EngineUnavailableException(extension, error);
      String what = String.valueOf(missing.getMessage());
      check.repeat(
          what,
          new Problem(start, ProblemCode.MISSING_ENGINE, what, missing.cure(), settings.weight()));
    } else {
      report(start, ProblemCode.BAD_ASCIIDOC, "the engine failed: " + message, "");
    }
  }

  private Optional<Read> readOrFail(
      ParserEngine engine, JBakeConfiguration config, File file, String source)
      throws EngineFailure {
    Optional<String> text = check.text(file.toPath(), source);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    SourceFile page = new SourceFile(source, text.get());
    if (hasJBakeHeader(text.get())) {
      Optional<PageHeader> header = check.header(text.get(), source);
      return header.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Read(parse(engine, config, page, header.get().bodyLine()), header.get()));
    }
    DocumentModel document = parse(engine, config, page, 1);
    PageHeader header = new PageHeader(attributes(page), "", "", 1, text.get());
    boolean isPage = isPage(document, page);
    return isPage || settings.isLenient()
        ? Optional.of(new Read(document, header))
        : Optional.empty();
  }

  /** The JBake attributes in an AsciiDoc header, by JBake's keys. */
  private static Map<String, Located<String>> attributes(SourceFile page) {
    Map<String, Located<String>> values = new LinkedHashMap<>();
    Matcher attribute = ATTRIBUTE.matcher(page.text());
    while (attribute.find()) {
      values.put(
          attribute.group(1),
          new Located<>(attribute.group(2).strip(), page.at(attribute.start(2))));
    }
    return values;
  }

  private @Nullable DocumentModel parse(
      ParserEngine engine, JBakeConfiguration config, SourceFile page, int firstLine)
      throws EngineFailure {
    boolean isAsciidoctor = engine.getClass().getSimpleName().equals("AsciidoctorEngine");
    File file = settings.root().resolve(page.path()).toFile();
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    synchronized (engine) {
      try {
        thread.setContextClassLoader(engine.getClass().getClassLoader());
        return engine.parse(isAsciidoctor ? fixedDates.get() : config, file);
      } catch (RuntimeException | LinkageError e) {
        Error error = FileProcessingException.errorIn(e);
        if (error != null) {
          throw error;
        }
        throw new EngineFailure(e);
      } finally {
        thread.setContextClassLoader(before);
        if (isAsciidoctor) {
          logged.report(log.take(), page, firstLine);
        }
      }
    }
  }

  /** Whether JBake takes what stands above the separator for a header. */
  private boolean hasJBakeHeader(String text) {
    HeaderSettings rules = settings.headerRules();
    List<String> lines = text.lines().toList();
    int separator = lines.indexOf(rules.separator());
    return separator >= 0
        && lines.subList(0, separator).stream()
            .allMatch(line -> line.isEmpty() || line.contains("="));
  }

  private boolean isPage(@Nullable DocumentModel document, SourceFile file) {
    if (document == null) {
      report(
          Position.startOf(file.path()),
          ProblemCode.BAD_HEADER,
          "no type or no status",
          "say both, in AsciiDoc with \":jbake-type: …\" and \":jbake-status: …\"");
      return false;
    }
    String type = document.getType();
    String status = document.getStatus();
    boolean isGood = true;
    if (!settings.headerRules().types().contains(type)) {
      report(
          place(file, "type"),
          ProblemCode.UNKNOWN_TYPE,
          "no template for type \"" + type + '"',
          NearestName.cure(type, settings.headerRules().types()));
      isGood = false;
    }
    if (!STATUSES.contains(status)) {
      report(
          place(file, "status"),
          ProblemCode.UNKNOWN_STATUS,
          "unknown status \"" + status + '"',
          NearestName.cure(status, STATUSES));
      isGood = false;
    }
    return isDated(document, file) && isGood;
  }

  /** Checks AsciiDoc's and JBake's date; JBake only logs a date it cannot read, or ignores it. */
  private boolean isDated(DocumentModel document, SourceFile file) {
    boolean isGood = true;
    for (String key : List.of("revdate", "jbake-date")) {
      Optional<PageDates.Misread> misread =
          document.get(key) instanceof String date ? dates.misread(date) : Optional.empty();
      isGood &= misread.isEmpty() || check.reportDate(place(file, key), misread.get());
    }
    return isGood;
  }

  private void report(Position at, ProblemCode code, String what, String cure) {
    problems.add(at, code, settings.weight(), what, cure);
  }

  /** The position of an AsciiDoc attribute; the file's start if it is missing. */
  private static Position place(SourceFile file, String key) {
    Matcher line = Pattern.compile("(?m)^:(jbake-)?" + key + ":\\s*(\\S)").matcher(file.text());
    return line.find() ? file.at(line.start(2)) : Position.startOf(file.path());
  }
}
