package org.leaven.site;

import java.io.File;
import java.nio.file.Path;
import java.text.ParsePosition;
import java.text.SimpleDateFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.jbake.parser.ParserEngine;
import org.jspecify.annotations.Nullable;
import org.leaven.page.Header;
import org.leaven.page.HeaderRules;
import org.leaven.source.Code;
import org.leaven.source.Nearest;
import org.leaven.source.Position;
import org.leaven.source.Problems;
import org.leaven.source.SourceFile;

/**
 * Pages in the languages of others, such as AsciiDoc, whose engines may read headers of their own.
 *
 * <p>An engine is asked for one page at a time, as JBake does it.
 */
final class ForeignPages {
  private static final List<String> STATUSES =
      List.of(
          ModelAttributes.Status.DRAFT,
          ModelAttributes.Status.PUBLISHED,
          ModelAttributes.Status.PUBLISHED_DATE);

  private final SiteSettings settings;
  private final SourceCheck check;
  private final Problems problems;
  private final Lazy<JBakeConfiguration> withoutClock;

  ForeignPages(SiteSettings settings, SourceCheck check, Problems problems) {
    this.settings = settings;
    this.check = check;
    this.problems = problems;
    this.withoutClock = Lazy.of(() -> StillClock.of(settings));
  }

  /** A page, and as much of its header as JBake's form says. */
  record Read(@Nullable DocumentModel document, Header header) {}

  /** Reads a page; empty when it has problems that keep it from being one. */
  Optional<Read> read(ParserEngine engine, JBakeConfiguration config, File file, String source) {
    Path path = file.toPath();
    Optional<String> text = check.text(path, source);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (hasJBakeHeader(text.get())) {
      Optional<Header> header = check.header(text.get(), source);
      return header.map(own -> new Read(parse(engine, config, file), own));
    }
    DocumentModel document = parse(engine, config, file);
    Header header = new Header(Map.of(), "", "", 1, text.get());
    boolean isPage = isPage(document, new SourceFile(source, text.get()));
    return isPage || settings.isLenient()
        ? Optional.of(new Read(document, header))
        : Optional.empty();
  }

  private @Nullable DocumentModel parse(ParserEngine engine, JBakeConfiguration config, File file) {
    boolean readsClock = engine.getClass().getSimpleName().equals("AsciidoctorEngine");
    synchronized (engine) {
      return engine.parse(readsClock ? withoutClock.get() : config, file);
    }
  }

  /** Whether JBake takes what stands above the separator for a header. */
  private boolean hasJBakeHeader(String text) {
    HeaderRules rules = settings.headerRules();
    List<String> lines = text.lines().toList();
    int separator = lines.indexOf(rules.separator());
    return separator >= 0
        && lines.subList(0, separator).stream()
            .allMatch(line -> line.isEmpty() || line.contains("="));
  }

  private boolean isPage(@Nullable DocumentModel document, SourceFile file) {
    if (document == null) {
      tell(
          Position.startOf(file.path()),
          Code.BAD_HEADER,
          "no type or no status",
          "say both, in AsciiDoc with \":jbake-type: …\" and \":jbake-status: …\"");
      return false;
    }
    String type = document.getType();
    String status = document.getStatus();
    boolean isGood = true;
    if (!settings.headerRules().types().contains(type)) {
      tell(
          place(file, "type"),
          Code.UNKNOWN_TYPE,
          "no template for type \"" + type + '"',
          Nearest.cure(type, settings.headerRules().types()));
      isGood = false;
    }
    if (!STATUSES.contains(status)) {
      tell(
          place(file, "status"),
          Code.UNKNOWN_STATUS,
          "unknown status \"" + status + '"',
          Nearest.cure(status, STATUSES));
      isGood = false;
    }
    return isDated(document, file) && isGood;
  }

  /** AsciiDoc's own date; one that does not parse is logged by JBake, and the page misdated. */
  private boolean isDated(DocumentModel document, SourceFile file) {
    if (!(document.get("revdate") instanceof String date)) {
      return true;
    }
    HeaderRules rules = settings.headerRules();
    SimpleDateFormat format = new SimpleDateFormat(rules.dateFormat(), rules.locale());
    format.setLenient(false);
    if (format.parse(date, new ParsePosition(0)) != null) {
      return true;
    }
    tell(
        place(file, "revdate"),
        Code.BAD_DATE,
        '"' + date + "\" is not a date",
        "write it as " + rules.dateFormat());
    return false;
  }

  private void tell(Position at, Code code, String what, String cure) {
    problems.add(at, code, settings.weight(), what, cure);
  }

  /** Where an attribute of AsciiDoc's stands; the file's start when it does not. */
  private static Position place(SourceFile file, String key) {
    Matcher line = Pattern.compile("(?m)^:(jbake-)?" + key + ":\\s*(\\S)").matcher(file.text());
    return line.find() ? file.at(line.start(2)) : Position.startOf(file.path());
  }
}
