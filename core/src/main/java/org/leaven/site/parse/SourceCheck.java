package org.leaven.site.parse;

import java.io.File;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.leaven.page.authored.HeaderReader;
import org.leaven.page.authored.PageDates;
import org.leaven.page.authored.PageHeader;
import org.leaven.site.settings.RelativePath;
import org.leaven.site.settings.SiteKind;
import org.leaven.site.settings.SiteSettings;
import org.leaven.source.SourceFile;
import org.leaven.source.UncheckedIo;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.problem.RepeatedProblems;
import org.leaven.source.problem.Severity;
import org.leaven.source.text.NearestName;

/** Reports problems in the text, header, date and tags of pages. */
@SuppressWarnings("JavaUtilDate") // JBake's own type
final class SourceCheck {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final char UNKNOWN = '\uFFFD';

  private final SiteSettings settings;
  private final HeaderReader headers;
  private final PageDates dates;
  private final Problems problems;
  private final RepeatedProblems repeated = new RepeatedProblems();
  private final Charset encoding;

  SourceCheck(SiteSettings settings, Problems problems) {
    this.settings = settings;
    this.headers = new HeaderReader(settings.headerRules());
    this.dates = new PageDates(settings.headerRules());
    this.problems = problems;
    this.encoding = Charset.forName(settings.config().getRenderEncoding());
  }

  /** The header of a page; nothing when it has problems. */
  Optional<PageHeader> header(String text, String source) {
    Checked<PageHeader> header = headers.read(new SourceFile(source, text));
    if (header.problems().isEmpty()) {
      return Optional.of(header.value());
    }
    boolean isGood = true;
    for (Problem problem : header.problems()) {
      Optional<PageDates.Misread> date = misreadDate(problem, header.value());
      isGood &= date.isPresent() ? reportDate(problem.at(), date.get()) : report(problem);
    }
    return isGood ? Optional.of(header.value()) : Optional.empty();
  }

  private Optional<PageDates.Misread> misreadDate(Problem problem, PageHeader header) {
    return settings.kind() == SiteKind.PLAIN && problem.code() == ProblemCode.BAD_DATE
        ? header.date().map(Located::value).flatMap(dates::misread)
        : Optional.empty();
  }

  /** Reports a problem; returns whether the page can still be used. */
  private boolean report(Problem problem) {
    Problem weighed = problem.isError() ? problem.withSeverity(settings.weight()) : problem;
    problems.addAll(List.of(weighed));
    return !weighed.isError();
  }

  /**
   * Reports an unreadable date of a plain site, once for all dates of the same format; returns
   * whether the page can still be used. Text after a valid date is ignored, as in JBake.
   */
  boolean reportDate(Position at, PageDates.Misread date) {
    Severity severity = date.isBegun() ? Severity.WARNING : settings.weight();
    String what = date.what() + (date.isBegun() ? " to its end" : "");
    repeated.add(
        date.format().isEmpty() ? at : List.of(date.format(), severity),
        new Problem(at, ProblemCode.BAD_DATE, what, date.cure(), severity));
    return severity == Severity.WARNING;
  }

  /** Whether the date of a document is that of its file, since its header names none. */
  boolean isUndated(DocumentModel document, PageHeader header, File file) {
    Date date = document.getDate();
    boolean isOfFile = date != null && date.getTime() == file.lastModified();
    return isOfFile
        && Stream.of(document.get("revdate"), header.date().map(Located::value).orElse(null))
            .noneMatch(written -> written instanceof String text && isRead(text));
  }

  private boolean isRead(String date) {
    return dates.misread(date).filter(misread -> !misread.isBegun()).isEmpty();
  }

  /** Reports the problems collected by {@link #repeat}. */
  void finish() {
    repeated.reportTo(problems);
  }

  /** Collects a problem that one change fixes for many pages. */
  void repeat(Object kind, Problem problem) {
    repeated.add(kind, problem);
  }

  /** The text in the encoding that JBake reads it with. */
  Optional<String> text(Path file, String source) {
    return text(UncheckedIo.wrap(() -> Files.readAllBytes(file)), source);
  }

  /** The text in the encoding that JBake reads it with; nothing when it is in another one. */
  Optional<String> text(byte[] bytes, String source) {
    try {
      String text = decoded(bytes);
      return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      problems.add(
          Position.startOf(source),
          ProblemCode.NOT_UTF_8,
          settings.weight(),
          "the file is not " + encoding.name(),
          "save it as " + encoding.name());
      return settings.isLenient() ? Optional.of(new String(bytes, encoding)) : Optional.empty();
    }
  }

  /**
   * Invalid bytes become a replacement character, which a text may also contain itself; only then
   * is decoding checked.
   */
  private String decoded(byte[] bytes) throws CharacterCodingException {
    String text = new String(bytes, encoding);
    return text.indexOf(UNKNOWN) < 0
        ? text
        : encoding.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  /** Reports values in braces that are not JSON, which JBake drops silently. */
  void json(DocumentModel document, PageHeader header) {
    header
        .values()
        .forEach(
            (key, value) -> {
              boolean isJson = value.value().startsWith("{") && value.value().endsWith("}");
              if (isJson && document.containsKey(key) && document.get(key) == null) {
                problems.add(
                    value.at(),
                    ProblemCode.BAD_HEADER,
                    settings.weight(),
                    "the value of \"" + key + "\" is not JSON",
                    "mend it, or write it without braces");
              }
            });
  }

  /** Reports tags that are not valid as part of an output path. */
  void tags(DocumentModel document, PageHeader header, String source) {
    for (String tag : document.getTags()) {
      if (!isUsable(tag)) {
        problems.add(
            header.value("tags").map(Located::at).orElse(Position.startOf(source)),
            ProblemCode.BAD_HEADER,
            "\"" + tag + "\" cannot be a tag",
            "write words, with a comma between two tags");
        document.setTags(new String[0]);
      }
    }
  }

  /** JBake writes an empty tag, too; a knowledge base has none. */
  private boolean isUsable(String tag) {
    boolean isEmpty = tag.isEmpty() && settings.kind() == SiteKind.KNOWLEDGE_BASE;
    return !isEmpty && RelativePath.staysInside(tag + ".html");
  }

  /** Whether a YAML content file has everything that a page needs. */
  boolean isPage(DocumentModel document, String source) {
    Position at = Position.startOf(source);
    Object type = document.get(ModelAttributes.TYPE);
    Object status = document.get(ModelAttributes.STATUS);
    Object date = document.get(ModelAttributes.DATE);
    if (!(type instanceof String name) || !(status instanceof String)) {
      problems.add(
          at, ProblemCode.BAD_HEADER, "no type or no status", "add \"type\" and \"status\"");
    } else if (!settings.headerRules().types().contains(name)) {
      problems.add(
          at,
          ProblemCode.UNKNOWN_TYPE,
          "no template for type \"" + name + "\"",
          NearestName.cure(name, settings.headerRules().types()));
    } else if (date != null && !(date instanceof Date)) {
      problems.add(
          at, ProblemCode.BAD_DATE, "\"" + date + "\" is not a date", "write it as 2026-11-22");
    } else {
      return true;
    }
    return false;
  }
}
