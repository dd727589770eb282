package org.leaven.site;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.configuration2.Configuration;
import org.jbake.app.FileUtil;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.DocumentTypes;
import org.jbake.model.ModelAttributes;
import org.jbake.parser.ErrorEngine;
import org.jbake.parser.MarkdownEngine;
import org.jbake.parser.ParserEngine;
import org.jbake.parser.RawMarkupEngine;
import org.jbake.parser.YamlEngine;
import org.jspecify.annotations.Nullable;
import org.leaven.page.Header;
import org.leaven.source.Code;
import org.leaven.source.Position;
import org.leaven.source.Problems;

/**
 * Stands before JBake's parsers: checks what they would pass over, and gives prepared pages the
 * text that was rendered for them.
 *
 * <p>JBake's crawler asks it for each file below the content and data folders, one at a time.
 */
@SuppressWarnings("JavaUtilDate") // JBake's own type
final class PageParser {
  /** Under this key of a document stands what its template sees as {@code page}. */
  static final String MODEL = "page";

  private final SiteSettings settings;
  private final SourceCheck check;
  private final ForeignPages foreign;
  private final Problems problems;
  private final Map<String, AuthoredPage> authored = new HashMap<>();
  private final Set<String> introductions;
  private final ParserEngine headerOnly = new RawMarkupEngine();
  private final Map<String, DocumentModel> read = new HashMap<>();
  private final List<DocumentModel> embargoed = new ArrayList<>();

  PageParser(Recipe recipe, Problems problems) {
    this.settings = recipe.settings();
    this.problems = problems;
    this.check = new SourceCheck(settings, problems);
    this.foreign = new ForeignPages(settings, check, problems);
    if (recipe instanceof KnowledgeSite site) {
      site.authored().forEach(page -> authored.put(page.source(), page));
      this.introductions = site.introductions();
    } else {
      this.introductions = Set.of();
    }
  }

  /** Wraps one of JBake's engines. */
  ParserEngine around(ParserEngine engine) {
    return new ParserEngine() {
      @Override
      public @Nullable DocumentModel parse(JBakeConfiguration config, File file) {
        return PageParser.this.parse(engine, config, file);
      }

      @Deprecated
      @Override
      public Map<String, Object> parse(Configuration config, File file, String contentPath) {
        return engine.parse(config, file, contentPath);
      }
    };
  }

  /**
   * Looks over what the crawler kept: each page that was read is there, and so is each prepared
   * one. JBake holds dated pages against the clock while it crawls; those that are not to be listed
   * yet get their status back here.
   */
  void finish(List<DocumentModel> documents) {
    embargoed.forEach(document -> document.setStatus(ModelAttributes.Status.PUBLISHED_DATE));
    Set<Object> kept = Collections.newSetFromMap(new IdentityHashMap<>());
    kept.addAll(documents);
    read.forEach(
        (source, document) -> {
          if (!kept.contains(document)) {
            lost(source, "JBake passed over the page");
          }
        });
    for (String source : authored.keySet()) {
      if (!read.containsKey(source)) {
        lost(source, "the page was not among those that JBake found");
      }
    }
  }

  private @Nullable DocumentModel parse(ParserEngine engine, JBakeConfiguration config, File file) {
    Path path = file.toPath();
    String source = RelativePath.of(settings.root(), path);
    if (!path.startsWith(settings.contentFolder())) {
      return parseData(engine, config, file, source);
    }
    if (introductions.contains(source)) {
      return null;
    }
    AuthoredPage prepared = authored.get(source);
    if (prepared != null) {
      return parsePrepared(prepared, config, file);
    }
    if (settings.kind() == SiteKind.KNOWLEDGE_BASE && !isHtml(file)) {
      lost(source, "the page was not prepared");
      return null;
    }
    if (engine instanceof YamlEngine) {
      DocumentModel document = parseData(engine, config, file, source);
      return document != null && check.isPage(document, source) ? document : null;
    }
    if (engine instanceof ErrorEngine) {
      return withoutEngine(engine, config, file, source);
    }
    if (!(engine instanceof MarkdownEngine || engine instanceof RawMarkupEngine)) {
      return foreign
          .read(engine, config, file, source)
          .map(page -> finish(page.document(), page.header(), source))
          .orElse(null);
    }
    Optional<Header> header = check.header(path, source);
    return header.isEmpty() ? null : finish(engine.parse(config, file), header.get(), source);
  }

  /** JBake puts a page of its own in the place, which names a folder of this machine. */
  private @Nullable DocumentModel withoutEngine(
      ParserEngine engine, JBakeConfiguration config, File file, String source) {
    String extension = FileUtil.fileExt(file);
    problems.add(
        Position.startOf(source),
        Code.MISSING_ENGINE,
        settings.weight(),
        MissingEngine.what(extension),
        MissingEngine.cure(extension));
    DocumentModel document = settings.isLenient() ? engine.parse(config, file) : null;
    if (document != null) {
      document.setBody(document.getBody().replace(file.toString(), source));
      document.setDate(new Date(file.lastModified()));
    }
    return document;
  }

  private static boolean isHtml(File file) {
    return FileUtil.fileExt(file).equals("html");
  }

  private void lost(String source, String what) {
    problems.add(Position.startOf(source), Code.LOST_PAGE, what, "");
  }

  private @Nullable DocumentModel parseData(
      ParserEngine engine, JBakeConfiguration config, File file, String source) {
    try {
      return engine.parse(config, file);
    } catch (RuntimeException e) {
      problems.add(
          Position.startOf(source),
          Code.SYNTAX,
          "not YAML as JBake reads it: " + OneLine.of(e.getMessage()),
          "");
      return null;
    }
  }

  private @Nullable DocumentModel parsePrepared(
      AuthoredPage page, JBakeConfiguration config, File file) {
    DocumentModel document = finish(headerOnly.parse(config, file), page.header(), page.source());
    if (document != null) {
      document.setBody(page.bodyHtml());
      document.put(MODEL, page.model());
    }
    return document;
  }

  private @Nullable DocumentModel finish(
      @Nullable DocumentModel document, Header header, String source) {
    if (document == null) {
      if (!settings.isLenient()) {
        lost(source, "JBake could not read the page");
      }
      return null;
    }
    check.json(document, header);
    check.tags(document, header, source);
    if (settings.kind() == SiteKind.KNOWLEDGE_BASE && header.date().isEmpty()) {
      document.remove(ModelAttributes.DATE);
    }
    if (document.getStatus().equals(ModelAttributes.Status.PUBLISHED_DATE)) {
      holdBack(document, header, source);
    }
    if (!settings.isLenient() || DocumentTypes.contains(document.getType())) {
      read.put(source, document);
    }
    return document;
  }

  private void holdBack(DocumentModel document, Header header, String source) {
    Date date = document.getDate();
    if (settings.asOf() == null) {
      problems.add(
          header.value("status").map(status -> status.at()).orElse(Position.startOf(source)),
          Code.UNKNOWN_STATUS,
          "status \"published-date\" without a day to hold it against",
          "name the day of the edition with --as-of, or write \"published\"");
    } else if (date != null && date.toInstant().isAfter(settings.asOf())) {
      embargoed.add(document);
    }
    document.setStatus(ModelAttributes.Status.PUBLISHED);
  }
}
