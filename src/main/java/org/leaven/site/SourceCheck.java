package org.leaven.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParsePosition;
import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.leaven.page.Header;
import org.leaven.page.HeaderReader;
import org.leaven.page.HeaderRules;
import org.leaven.source.Checked;
import org.leaven.source.Code;
import org.leaven.source.Located;
import org.leaven.source.Nearest;
import org.leaven.source.Position;
import org.leaven.source.Problem;
import org.leaven.source.Problems;
import org.leaven.source.Severity;
import org.leaven.source.SourceFile;

/** Says what is wrong with pages that JBake reads itself. */
@SuppressWarnings("JavaUtilDate") // JBake's own type
final class SourceCheck {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final char UNKNOWN = '\uFFFD';

  private final SiteSettings settings;
  private final HeaderReader headers;
  private final Problems problems;
  private final Charset encoding;

  SourceCheck(SiteSettings settings, Problems problems) {
    this.settings = settings;
    this.headers = new HeaderReader(settings.headerRules());
    this.problems = problems;
    this.encoding = Charset.forName(settings.config().getRenderEncoding());
  }

  /** The header of a page; nothing when it has problems. */
  Optional<Header> header(String text, String source) {
    Checked<Header> header = headers.read(new SourceFile(source, text));
    if (header.problems().isEmpty()) {
      return Optional.of(header.value());
    }
    List<Problem> weighed =
        header.problems().stream().map(problem -> weighed(problem, header.value())).toList();
    problems.addAll(weighed);
    return weighed.stream().anyMatch(Problem::isError)
        ? Optional.empty()
        : Optional.of(header.value());
  }

  /** In a plain site, words behind a good date are passed over, as JBake does it. */
  private Problem weighed(Problem problem, Header header) {
    boolean isPlain = settings.kind() == SiteKind.PLAIN;
    if (isPlain && problem.code() == Code.BAD_DATE && beginsWithDate(header)) {
      return new Problem(
          problem.at(),
          problem.code(),
          problem.what() + " to its end",
          problem.cure(),
          Severity.WARNING);
    }
    return problem.weighing(settings.weight());
  }

  private boolean beginsWithDate(Header header) {
    HeaderRules rules = settings.headerRules();
    SimpleDateFormat format = new SimpleDateFormat(rules.dateFormat(), rules.locale());
    format.setLenient(false);
    String date = header.date().map(Located::value).orElse("");
    return format.parse(date, new ParsePosition(0)) != null;
  }

  /** The text in the encoding that JBake reads it with. */
  Optional<String> text(Path file, String source) {
    try {
      return text(Files.readAllBytes(file), source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text in the encoding that JBake reads it with; nothing when it is in another one. */
  Optional<String> text(byte[] bytes, String source) {
    try {
      String text = decoded(bytes);
      return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      problems.add(
          Position.startOf(source),
          Code.NOT_UTF_8,
          settings.weight(),
          "the file is not " + encoding.name(),
          "save it as " + encoding.name());
      return settings.isLenient() ? Optional.of(new String(bytes, encoding)) : Optional.empty();
    }
  }

  /** Bytes that do not fit become a letter for the unknown, which a text may also hold itself. */
  private String decoded(byte[] bytes) throws CharacterCodingException {
    String text = new String(bytes, encoding);
    return text.indexOf(UNKNOWN) < 0
        ? text
        : encoding.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  /** JBake takes a value in braces for JSON, and drops it without a word when it is none. */
  void json(DocumentModel document, Header header) {
    header
        .values()
        .forEach(
            (key, value) -> {
              boolean isJson = value.value().startsWith("{") && value.value().endsWith("}");
              if (isJson && document.containsKey(key) && document.get(key) == null) {
                problems.add(
                    value.at(),
                    Code.BAD_HEADER,
                    settings.weight(),
                    "the value of \"" + key + "\" is not JSON",
                    "mend it, or write it without braces");
              }
            });
  }

  /** A tag is part of a path in the output: it must name a file, and one below it. */
  void tags(DocumentModel document, Header header, String source) {
    for (String tag : document.getTags()) {
      if (!isUsable(tag)) {
        problems.add(
            header.value("tags").map(Located::at).orElse(Position.startOf(source)),
            Code.BAD_HEADER,
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

  /** Whether a YAML file of content says all that a page needs. */
  boolean isPage(DocumentModel document, String source) {
    Position at = Position.startOf(source);
    Object type = document.get(ModelAttributes.TYPE);
    Object status = document.get(ModelAttributes.STATUS);
    Object date = document.get(ModelAttributes.DATE);
    if (!(type instanceof String name) || !(status instanceof String)) {
      problems.add(at, Code.BAD_HEADER, "no type or no status", "add \"type\" and \"status\"");
    } else if (!settings.headerRules().types().contains(name)) {
      problems.add(
          at,
          Code.UNKNOWN_TYPE,
          "no template for type \"" + name + "\"",
          Nearest.cure(name, settings.headerRules().types()));
    } else if (date != null && !(date instanceof Date)) {
      problems.add(at, Code.BAD_DATE, "\"" + date + "\" is not a date", "write it as 2026-11-22");
    } else {
      return true;
    }
    return false;
  }
}
