package org.leaven.site.settings;

import java.io.File;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.text.SimpleDateFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.lang3.BooleanUtils;
import org.apache.commons.lang3.LocaleUtils;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.leaven.page.authored.DatePattern;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.problem.Severity;
import org.leaven.source.text.NearestName;

/**
 * Reports invalid settings and replaces them with JBake's defaults, so that the rest of the site
 * can still be checked.
 */
final class SettingsCheck {
  private static final List<String> SWITCHES =
      List.of(
          ("render.index render.feed render.archive render.sitemap render.tags "
                  + "render.tagsindex render.error404 index.paginate uri.noExtension "
                  + "img.path.update img.path.prepend.host tag.sanitize asset.ignore")
              .split(" ", -1));

  /** Leaven's own boolean settings, all optional. */
  static final List<String> OWN_SWITCHES = List.of("kb.html", "kb.markdown", "kb.pwa");

  /** Leaven's own settings that take certain values only, all optional. */
  static final Map<String, Choice> OWN_CHOICES =
      Map.of(
          "kb.single",
          new Choice("preview", "write \"preview\", or leave it out"),
          "kb.scorm.complete",
          new Choice(
              "(pages|minutes):[1-9]\\d{0,3}|topic:[a-z0-9-]+|routine|none",
              "write \"pages:5\", \"minutes:3\", \"topic:ID\", \"routine\" or \"none\""));

  /** A pattern of allowed values, and what to write instead of others. */
  record Choice(String values, String cure) {}

  /** Leaven's own settings that are URLs with placeholders, all optional. */
  static final List<String> OWN_URLS = List.of("kb.edit-url", "kb.report-url");

  private static final Pattern URL_PATTERN =
      Pattern.compile("(https?://|mailto:)([^\\s{}\"<>]|\\{(source|page|title)})+");

  private static final List<String> ENCODINGS =
      List.of("render.encoding", "template.encoding", "freemarker.outputencoding");
  private static final List<String> OUTPUT_NAMES =
      List.of(
          "index.file", "feed.file", "archive.file", "sitemap.file", "error404.file", "tag.path");
  private static final Pattern ADDRESS =
      Pattern.compile("(https?://[^\\s/?#\"<>]+(/[^\\s?#\"<>]*)?)?");
  private static final Pattern MAIN_FILE =
      Pattern.compile("(.*/)?kb\\.(ya?ml|json)(\\.txt)?", Pattern.CASE_INSENSITIVE);
  private static final List<String> STATUSES = List.of("draft", "published", "published-date");

  private final DefaultJBakeConfiguration config;
  private final SiteKind kind;
  private final PropertyLines lines;
  private final Set<String> rejected = new TreeSet<>();

  SettingsCheck(DefaultJBakeConfiguration config, SiteKind kind, PropertyLines lines) {
    this.config = config;
    this.kind = kind;
    this.lines = lines;
  }

  void check(ThemeFiles theme, Problems problems) {
    SWITCHES.forEach(key -> checkSwitch(key, problems));
    OWN_SWITCHES.forEach(key -> checkOwnSwitch(key, problems));
    OWN_CHOICES.forEach((key, choice) -> checkOwnChoice(key, choice, problems));
    OWN_URLS.forEach(key -> checkOwnUrl(key, problems));
    if (kind == SiteKind.PLAIN) {
      checkOwnSwitch("check.links", problems);
    }
    ENCODINGS.forEach(key -> checkEncoding(key, problems));
    OUTPUT_NAMES.forEach(key -> checkOutputName(key, problems));
    checkEnding("output.extension", problems);
    checkEnding("draft.suffix", problems);
    for (String type : config.getDocumentTypes()) {
      checkEnding("template." + type + ".extension", problems);
    }
    checkPostsPerPage(problems);
    checkDateFormat(problems);
    checkTimeZone(problems);
    checkLocale(problems);
    checkSeparator(problems);
    checkFolders(problems);
    if (kind == SiteKind.KNOWLEDGE_BASE) {
      checkFlatPages(problems);
      checkHost(problems);
    }
    checkPageDefaults(theme, problems);
  }

  /** The keys whose values were replaced. */
  Set<String> rejected() {
    return rejected;
  }

  /** Only a value set by the author is checked: JBake's default is its own address. */
  private void checkHost(Problems problems) {
    String key = "site.host";
    if (lines.has(key) && !ADDRESS.matcher(value(key)).matches()) {
      bad(
          key,
          quoted(value(key)) + " is not the address of a site",
          "write it as https://example.org/",
          problems);
      config.setSiteHost("");
    }
  }

  /** JBake's {@code jvm.locale}; nothing when it is not set or cannot be used. */
  static Optional<Locale> locale(DefaultJBakeConfiguration config) {
    try {
      return Optional.ofNullable(config.getJvmLocale()).map(LocaleUtils::toLocale);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private String value(String key) {
    return String.join(", ", SiteSettings.values(config, key));
  }

  private void bad(String key, String what, String cure, Problems problems) {
    problems.add(lines.at(key), ProblemCode.BAD_SETTING, key + ": " + what, cure);
    rejected.add(key);
  }

  private void checkSwitch(String key, Problems problems) {
    String value = value(key);
    if (BooleanUtils.toBooleanObject(value) == null) {
      bad(key, quoted(value) + " is no answer", "write \"true\" or \"false\"", problems);
      config.setProperty(key, "false");
    }
  }

  private void checkOwnSwitch(String key, Problems problems) {
    String value = value(key);
    if (lines.has(key) && !value.equals("true") && !value.equals("false")) {
      bad(key, quoted(value) + " is no answer", "write \"true\" or \"false\"", problems);
    }
  }

  private void checkOwnChoice(String key, Choice choice, Problems problems) {
    if (lines.has(key) && !value(key).matches(choice.values())) {
      bad(key, quoted(value(key)) + " is not one of its values", choice.cure(), problems);
    }
  }

  private static String quoted(String value) {
    return '"' + value + '"';
  }

  private void checkOwnUrl(String key, Problems problems) {
    String value = value(key);
    boolean isEdit = key.equals("kb.edit-url");
    boolean isGood =
        URL_PATTERN.matcher(value).matches()
            && (!isEdit || (value.startsWith("http") && value.contains("{source}")));
    if (lines.has(key) && !isGood) {
      bad(
          key,
          quoted(value) + " is not such a URL",
          isEdit
              ? "write it as https://github.com/OWNER/NAME/edit/main/{source}"
              : "write it as https://github.com/OWNER/NAME/issues/new?title={title}",
          problems);
    }
  }

  private void checkEncoding(String key, Problems problems) {
    String value = value(key);
    if (!isEncoding(value)) {
      bad(key, "unknown encoding " + quoted(value), "write \"UTF-8\"", problems);
      config.setProperty(key, "UTF-8");
    }
  }

  private static boolean isEncoding(String name) {
    try {
      return Charset.isSupported(name);
    } catch (IllegalCharsetNameException e) {
      return false;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private void checkOutputName(String key, Problems problems) {
    String value = value(key);
    if (!RelativePath.staysInside(ListPageKeys.path(value))) {
      bad(key, quoted(value) + " is not a path inside the output", "", problems);
      config.setProperty(key, "misplaced");
    }
  }

  private void checkEnding(String key, Problems problems) {
    String value = value(key);
    if (value.contains("/") || value.contains("\\")) {
      bad(key, quoted(value) + " is not the ending of a name", "leave slashes out", problems);
      config.setProperty(key, ".html");
    }
  }

  private void checkPostsPerPage(Problems problems) {
    String key = "index.posts_per_page";
    String value = value(key);
    if (!value.matches("0*[1-9][0-9]{0,8}")) {
      bad(
          key,
          quoted(value) + " is not a number of posts",
          "write a whole number from 1",
          problems);
      config.setPostsPerPage(1);
    }
  }

  private void checkDateFormat(Problems problems) {
    String value = value("date.format");
    try {
      boolean usable = !new SimpleDateFormat(value, Locale.ROOT).toPattern().isEmpty();
      if (usable) {
        checkDateLetters(value, problems);
        return;
      }
    } catch (IllegalArgumentException e) {
      // reported below
    }
    bad(
        "date.format",
        quoted(value) + " is not a pattern for dates",
        "write \"yyyy-MM-dd\"",
        problems);
    config.setProperty("date.format", "yyyy-MM-dd");
  }

  private void checkDateLetters(String value, Problems problems) {
    DatePattern pattern = new DatePattern(value);
    if (!pattern.misreads().isEmpty()) {
      problems.add(
          lines.at("date.format"),
          ProblemCode.BAD_SETTING,
          Severity.WARNING,
          "date.format: " + pattern.misreads(),
          pattern.instead());
    }
  }

  private void checkTimeZone(Problems problems) {
    String value = value("freemarker.timezone");
    boolean known =
        value.isEmpty()
            || Arrays.asList(TimeZone.getAvailableIDs()).contains(value)
            || !TimeZone.getTimeZone(value).getID().equals("GMT");
    if (!known) {
      bad("freemarker.timezone", "unknown time zone " + quoted(value), "write \"UTC\"", problems);
      config.setProperty("freemarker.timezone", "UTC");
    }
  }

  private void checkLocale(Problems problems) {
    if (config.getJvmLocale() != null && locale(config).isEmpty()) {
      bad(
          "jvm.locale",
          "unknown locale " + quoted(value("jvm.locale")),
          "write \"en_US\"",
          problems);
    }
  }

  private void checkSeparator(Problems problems) {
    if (value("header.separator").isEmpty()) {
      bad("header.separator", "the separator is empty", "write \"~~~~~~\"", problems);
      config.setHeaderSeparator("~~~~~~");
    }
  }

  private void checkFolders(Problems problems) {
    checkFolder("content.folder", config.getContentFolder(), "create it", problems);
    if (kind == SiteKind.PLAIN && isNoSiteOfJBake()) {
      reportMissingMainFile(problems);
    } else if (kind == SiteKind.PLAIN) {
      checkFolder(
          "template.folder",
          config.getTemplateFolder(),
          "create it; or, for a knowledge base, write content/kb.yaml",
          problems);
    }
  }

  /**
   * Whether there are neither settings nor templates, so that a knowledge base was probably meant.
   */
  private boolean isNoSiteOfJBake() {
    return lines.keys().isEmpty()
        && config.getContentFolder().isDirectory()
        && !config.getTemplateFolder().isDirectory();
  }

  private void reportMissingMainFile(Problems problems) {
    String mainFile = "content/kb.yaml";
    problems.add(
        Position.startOf(mainFile),
        ProblemCode.UNREADABLE,
        "there is no file \"" + mainFile + "\", the head of a knowledge base",
        misplacedMainFile()
            .map(found -> "rename \"" + found + "\" to \"" + mainFile + '"')
            .orElse("write one; \"leaven init DIR\" makes a knowledge base to begin with"));
  }

  /**
   * A file that was probably meant as the main file: in other case, in another folder, or with a
   * second extension.
   */
  private Optional<String> misplacedMainFile() {
    File content = config.getContentFolder();
    Stream<String> inside = names(content).map(name -> content.getName() + "/" + name);
    Stream<String> beside = names(content.getAbsoluteFile().getParentFile());
    return Stream.concat(inside, beside)
        .filter(name -> MAIN_FILE.matcher(name).matches())
        .findFirst();
  }

  private static Stream<String> names(File folder) {
    String[] names = folder.list();
    return names == null ? Stream.of() : Arrays.stream(names).sorted();
  }

  private void checkFolder(String key, File folder, String cure, Problems problems) {
    if (!folder.isDirectory()) {
      Position at = lines.has(key) ? lines.at(key) : Position.startOf(folder.getName());
      String what = key + ": there is no folder " + quoted(value(key));
      problems.add(at, ProblemCode.BAD_SETTING, what, cure);
      rejected.add(key);
    }
  }

  private void checkFlatPages(Problems problems) {
    if (!config.getOutputExtension().equals(".html")) {
      bad("output.extension", "pages of a knowledge base end in \".html\"", "remove it", problems);
      config.setOutputExtension(".html");
    }
    if (config.getUriWithoutExtension()) {
      bad("uri.noExtension", "pages of a knowledge base end in \".html\"", "remove it", problems);
      config.setUriWithoutExtension(false);
    }
    for (String key : ENCODINGS) {
      if (!Charset.forName(value(key)).name().equals("UTF-8")) {
        bad(key, "a knowledge base is written in UTF-8", "remove it", problems);
        config.setProperty(key, "UTF-8");
      }
    }
  }

  private void checkPageDefaults(ThemeFiles theme, Problems problems) {
    String status = config.getDefaultStatus();
    if (!status.isEmpty() && !STATUSES.contains(status)) {
      bad(
          "default.status",
          "unknown status " + quoted(status),
          NearestName.cure(status, STATUSES),
          problems);
      config.setDefaultStatus("published");
    }
    String type = config.getDefaultType();
    Set<String> types = PageTypes.of(config, theme);
    if (!type.isEmpty() && !types.contains(type)) {
      bad(
          "default.type",
          "no template for type " + quoted(type),
          NearestName.cure(type, types),
          problems);
      config.setDefaultType(usableType(type, types));
    }
  }

  /** The type that was probably meant, so that pages without a type can still be checked. */
  private static String usableType(String written, Set<String> types) {
    return Stream.concat(NearestName.to(written, types).stream(), Stream.of("page"))
        .filter(types::contains)
        .findFirst()
        .orElse("");
  }
}
