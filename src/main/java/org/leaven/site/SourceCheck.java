package org.leaven.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.Optional;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.leaven.page.Header;
import org.leaven.page.HeaderReader;
import org.leaven.source.Checked;
import org.leaven.source.Code;
import org.leaven.source.Located;
import org.leaven.source.Nearest;
import org.leaven.source.Position;
import org.leaven.source.Problems;
import org.leaven.source.SourceFile;

/** Says what is wrong with pages that JBake reads itself. */
@SuppressWarnings("JavaUtilDate") // JBake's own type
final class SourceCheck {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final SiteSettings settings;
  private final Problems problems;

  SourceCheck(SiteSettings settings, Problems problems) {
    this.settings = settings;
    this.problems = problems;
  }

  /** The header of a page; nothing when it has problems. */
  Optional<Header> header(Path file, String source) {
    Optional<String> text = text(file, source);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Checked<Header> header =
        new HeaderReader(settings.headerRules()).read(new SourceFile(source, text.get()));
    problems.addAll(header.problems());
    return header.hasErrors() ? Optional.empty() : Optional.of(header.value());
  }

  /** The text in the encoding that JBake reads it with. */
  private Optional<String> text(Path file, String source) {
    Charset encoding = Charset.forName(settings.config().getRenderEncoding());
    try {
      byte[] bytes = Files.readAllBytes(file);
      String text = encoding.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      problems.add(
          Position.startOf(source),
          Code.NOT_UTF_8,
          "the file is not " + encoding.name(),
          "save it as " + encoding.name());
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
                    "the value of \"" + key + "\" is not JSON",
                    "mend it, or write it without braces");
              }
            });
  }

  /** A tag is part of a path in the output: it must name a file, and one below it. */
  void tags(DocumentModel document, Header header, String source) {
    for (String tag : document.getTags()) {
      if (tag.isEmpty() || !RelativePath.staysInside(tag + ".html")) {
        problems.add(
            header.value("tags").map(Located::at).orElse(Position.startOf(source)),
            Code.BAD_HEADER,
            "\"" + tag + "\" cannot be a tag",
            "write words, with a comma between two tags");
        document.setTags(new String[0]);
      }
    }
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
