package org.leaven.site.parse;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.jbake.app.FileUtil;
import org.jbake.model.DocumentModel;
import org.jbake.model.DocumentTypes;
import org.jbake.model.ModelAttributes;
import org.jbake.parser.Engines;
import org.jbake.parser.ErrorEngine;
import org.jbake.parser.MarkdownEngine;
import org.jbake.parser.ParserEngine;
import org.jbake.parser.RawMarkupEngine;
import org.jbake.parser.YamlEngine;
import org.jspecify.annotations.Nullable;
import org.leaven.page.authored.PageHeader;
import org.leaven.page.markdown.JBakeMarkdown;
import org.leaven.page.markdown.MarkdownLimits;
import org.leaven.page.markdown.syntax.MarkdownSource;
import org.leaven.site.asciidoc.AsciidoctorLog;
import org.leaven.site.cache.Fingerprint;
import org.leaven.site.cache.LazyValue;
import org.leaven.site.input.AuthoredPage;
import org.leaven.site.input.BakeInput;
import org.leaven.site.input.KnowledgeBaseInput;
import org.leaven.site.jbake.GeneratedDocument;
import org.leaven.site.jbake.JBakeDocumentFactory;
import org.leaven.site.jbake.LazyDocument;
import org.leaven.site.settings.RelativePath;
import org.leaven.site.settings.SiteKind;
import org.leaven.site.settings.SiteSettings;
import org.leaven.site.template.EngineUnavailableException;
import org.leaven.site.template.OneLineMessage;
import org.leaven.source.UncheckedIo;
import org.leaven.source.problem.FileProcessingException;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.problem.Severity;

/**
 * Parses source files into documents like JBake, and reports what JBake's parsers would ignore.
 *
 * <p>Markdown and HTML are parsed here, in parallel; files for other engines are passed to those
 * engines, one at a time. Pages of a knowledge base get their already rendered text.
 */
@SuppressWarnings("JavaUtilDate") // JBake's own type
public final class PageParser {
  private final SiteSettings settings;
  private final SourceCheck check;
  private final ExternalEngineParser external;
  private final Problems problems;
  private final Map<String, AuthoredPage> authored = new HashMap<>();
  private final Set<String> introductions;
  private final JBakeDocumentFactory maker;
  private final Supplier<JBakeMarkdown> markdown;
  private final Map<String, DocumentModel> read = new ConcurrentHashMap<>();
  private final Queue<DocumentModel> undated = new ConcurrentLinkedQueue<>();

  public PageParser(BakeInput input, Problems problems, AsciidoctorLog log) {
    this.settings = input.settings();
    this.problems = problems;
    this.check = new SourceCheck(settings, problems);
    this.external = new ExternalEngineParser(settings, check, problems, log);
    this.maker = new JBakeDocumentFactory(settings.config());
    this.markdown =
        LazyValue.of(() -> new JBakeMarkdown(settings.config().getMarkdownExtensions()));
    if (input instanceof KnowledgeBaseInput site) {
      site.authored().forEach(page -> authored.put(page.source(), page));
      this.introductions = site.introductions();
    } else {
      this.introductions = Set.of();
    }
  }

  /** Checks that each page that was parsed, and each authored page, is among the documents. */
  public void finish(List<DocumentModel> documents) {
    check.finish();
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

  /**
   * The pages without a date. JBake would use the modification time of the file, which differs in
   * every copy of the sources.
   */
  public List<DocumentModel> undated() {
    return List.copyOf(undated);
  }

  /** The document of a file below the content folder; nothing for one that is no page. */
  public @Nullable DocumentModel page(File file) {
    String source = RelativePath.of(settings.root(), file.toPath());
    return FileProcessingException.within(source, () -> Optional.ofNullable(page(file, source)))
        .orElse(null);
  }

  private @Nullable DocumentModel page(File file, String source) {
    if (introductions.contains(source)) {
      return null;
    }
    AuthoredPage prepared = authored.get(source);
    if (prepared != null) {
      return prepared(prepared, file);
    }
    if (settings.kind() == SiteKind.KNOWLEDGE_BASE && !isHtml(file)) {
      lost(source, "the page was not prepared");
      return null;
    }
    ParserEngine engine = Engines.get(FileUtil.fileExt(file));
    if (engine instanceof YamlEngine) {
      DocumentModel document = data(file);
      if (document == null || !check.isPage(document, source)) {
        return null;
      }
      publishIfDue(document, Position.startOf(source));
      return document;
    }
    if (engine instanceof ErrorEngine) {
      return withoutEngine(engine, file, source);
    }
    if (engine.getClass() != MarkdownEngine.class && engine.getClass() != RawMarkupEngine.class) {
      if (settings.isRestricted()) {
        EngineUnavailableException forbidden =
            EngineUnavailableException.forbidden(FileUtil.fileExt(file));
        reportMissingEngine(Position.startOf(source), forbidden);
        return null;
      }
      return external
          .read(engine, settings.config(), file, source)
          .map(page -> finish(page.document(), page.header(), source, file, bytes(file)))
          .orElse(null);
    }
    return page(engine, file, source);
  }

  private @Nullable DocumentModel page(ParserEngine engine, File file, String source) {
    byte[] bytes = bytes(file);
    String text = check.text(bytes, source).orElse(null);
    PageHeader header = text == null ? null : check.header(text, source).orElse(null);
    if (text == null || header == null) {
      return null;
    }
    boolean isForJBake =
        !header.isYaml(text) && (settings.isLenient() || JBakeDocumentFactory.hasJson(header));
    DocumentModel document =
        isForJBake ? parse(new RawMarkupEngine(), file) : maker.document(header);
    if (document != null) {
      String body = isForJBake ? document.getBody() : JBakeDocumentFactory.body(header, text);
      boolean isMarkdown = engine instanceof MarkdownEngine;
      MarkdownSource own = new MarkdownSource(source, header.bodyLine(), body);
      if (isMarkdown) {
        MarkdownLimits.longWord(own)
            .map(problem -> problem.withSeverity(Severity.WARNING))
            .ifPresent(problem -> problems.addAll(List.of(problem)));
      }
      document = LazyDocument.of(document, () -> isMarkdown ? html(own) : body);
      if (isMarkdown && settings.isOn("check.links", true)) {
        reportLinks(own);
      }
    }
    return finish(document, header, source, file, bytes);
  }

  /**
   * Reports links that are dropped in rendering, and references that stay text; the check of
   * written pages finds all other wrong links.
   */
  private void reportLinks(MarkdownSource text) {
    Problems found = new Problems();
    JBakeMarkdown reader = markdown.get();
    reader.dropped(text.text()).forEach(link -> link.report(text.at(link.offset()), found));
    reader.undefined(text.text()).forEach(link -> link.report(text.at(link.offset()), found));
    found.sorted().forEach(link -> problems.addAll(List.of(link.withSeverity(Severity.WARNING))));
  }

  /**
   * A text that cannot be parsed is an error even in lenient builds, since JBake fails there too.
   */
  private String html(MarkdownSource text) {
    try {
      return markdown.get().html(text.text());
    } catch (StackOverflowError e) {
      problems.addAll(List.of(MarkdownLimits.tooDeep(text, markdown.get()::isReadable)));
      return "";
    }
  }

  /** Other engines may not be thread-safe. */
  private @Nullable DocumentModel parse(ParserEngine engine, File file) {
    synchronized (this) {
      return engine.parse(settings.config(), file);
    }
  }

  private static byte[] bytes(File file) {
    return UncheckedIo.wrap(() -> Files.readAllBytes(file.toPath()));
  }

  /** JBake puts a placeholder page here, which contains a path of this machine. */
  private @Nullable DocumentModel withoutEngine(ParserEngine engine, File file, String source) {
    String extension = FileUtil.fileExt(file);
    reportMissingEngine(Position.startOf(source), new EngineUnavailableException(extension));
    DocumentModel document = settings.isLenient() ? parse(engine, file) : null;
    if (document != null) {
      document.setBody(document.getBody().replace(file.toString(), source));
      document.remove(ModelAttributes.DATE);
      undated.add(document);
      document.setSha1(sha1(bytes(file)));
    }
    return document;
  }

  /** Reports the first file for a missing engine, with the number of the others. */
  private void reportMissingEngine(Position at, EngineUnavailableException missing) {
    String what = String.valueOf(missing.getMessage());
    check.repeat(
        what, new Problem(at, ProblemCode.MISSING_ENGINE, what, missing.cure(), settings.weight()));
  }

  private static boolean isHtml(File file) {
    return FileUtil.fileExt(file).equals("html");
  }

  private void lost(String source, String what) {
    problems.add(Position.startOf(source), ProblemCode.LOST_PAGE, what, "");
  }

  /** The document of a data file; nothing for one that cannot be read. */
  public @Nullable DocumentModel data(File file) {
    String source = RelativePath.of(settings.root(), file.toPath());
    ParserEngine engine = Engines.get(FileUtil.fileExt(file));
    if (engine == null) {
      return null;
    }
    try {
      DocumentModel document = parse(engine, file);
      if (document != null) {
        document.setSha1(sha1(bytes(file)));
      }
      return document;
    } catch (RuntimeException e) {
      problems.add(
          Position.startOf(source),
          ProblemCode.SYNTAX,
          "not YAML as JBake reads it: " + OneLineMessage.of(e.getMessage()),
          "");
      return null;
    }
  }

  private @Nullable DocumentModel prepared(AuthoredPage page, File file) {
    boolean isForJBake =
        JBakeDocumentFactory.hasJson(page.header())
            && !page.header().isYaml(new String(bytes(file), StandardCharsets.UTF_8));
    DocumentModel read =
        isForJBake ? parse(new RawMarkupEngine(), file) : maker.document(page.header());
    DocumentModel document = finish(read, page.header(), page.source(), file, bytes(file));
    if (document != null) {
      document.setBody(page.bodyHtml());
      document.put(GeneratedDocument.MODEL, page.model());
    }
    return document;
  }

  private @Nullable DocumentModel finish(
      @Nullable DocumentModel document, PageHeader header, String source, File file, byte[] bytes) {
    if (document == null) {
      if (!settings.isLenient()) {
        lost(source, "JBake could not read the page");
      }
      return null;
    }
    if (document instanceof LazyDocument page) {
      page.setSource(new Fingerprint().add(bytes).hex(), () -> sha1(bytes(file)));
    } else {
      document.setSha1(sha1(bytes));
    }
    check.json(document, header);
    check.tags(document, header, source);
    if (document.getDate() == null || check.isUndated(document, header, file)) {
      document.remove(ModelAttributes.DATE);
      undated.add(document);
    }
    publishIfDue(
        document, header.value("status").map(Located::at).orElse(Position.startOf(source)));
    if (!settings.isLenient() || DocumentTypes.contains(document.getType())) {
      read.put(source, document);
    }
    return document;
  }

  private void publishIfDue(DocumentModel document, Position at) {
    if (!document.getStatus().equals(ModelAttributes.Status.PUBLISHED_DATE)) {
      return;
    }
    Date date = document.getDate();
    if (settings.asOf() == null) {
      problems.add(
          at,
          ProblemCode.UNKNOWN_STATUS,
          "status \"published-date\" without a day to hold it against",
          "name the day of the edition with --as-of, or write \"published\"");
    } else if (date != null && date.toInstant().isAfter(settings.asOf())) {
      return;
    }
    document.setStatus(ModelAttributes.Status.PUBLISHED);
  }

  private static String sha1(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
