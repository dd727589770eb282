package org.leaven.site.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jspecify.annotations.Nullable;
import org.leaven.page.authored.HeaderSettings;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Severity;

/**
 * The settings of a site, from {@code jbake.properties} and JBake's defaults. Created by {@link
 * SettingsReader}.
 */
public final class SiteSettings {
  private static final Map<String, Set<ProblemCode>> CONSEQUENCES =
      Map.of(
          "date.format", Set.of(ProblemCode.BAD_DATE),
          "jvm.locale", Set.of(ProblemCode.BAD_DATE),
          "render.encoding", Set.of(ProblemCode.NOT_UTF_8),
          "header.separator", Set.of(ProblemCode.BAD_HEADER),
          "template.folder", Set.of(ProblemCode.UNKNOWN_TYPE));

  private final SiteRequest request;
  private final DefaultJBakeConfiguration config;
  private final PropertyLines lines;
  private final ThemeFiles theme;
  private final HeaderSettings headerRules;
  private final Set<String> rejected;

  SiteSettings(
      SiteRequest request,
      DefaultJBakeConfiguration config,
      PropertyLines lines,
      ThemeFiles theme,
      Set<String> rejected) {
    this.rejected = Set.copyOf(rejected);
    this.request = request;
    this.config = config;
    this.lines = lines;
    this.theme = theme;
    this.headerRules =
        new HeaderSettings(
            config.getHeaderSeparator(),
            config.getDefaultType(),
            config.getDefaultStatus(),
            PageTypes.of(config, theme),
            config.getDateFormat(),
            SettingsCheck.locale(config).orElse(Locale.US));
  }

  public Path root() {
    return request.root();
  }

  public SiteKind kind() {
    return request.kind();
  }

  /**
   * Problem codes that may only be consequences of a rejected setting, and are not reported until
   * it is fixed.
   */
  public Set<ProblemCode> doubtful() {
    return rejected.stream()
        .flatMap(key -> CONSEQUENCES.getOrDefault(key, Set.of()).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the folders needed for baking exist. */
  public boolean canBeBaked() {
    return hasTemplates() && canBeRead();
  }

  /** Whether the content folder exists and the site is meant for JBake, even without templates. */
  public boolean canBeRead() {
    boolean isMeant = hasTemplates() || !lines.keys().isEmpty();
    return isMeant && config.getContentFolder().isDirectory();
  }

  public boolean hasTemplates() {
    return kind() == SiteKind.KNOWLEDGE_BASE || config.getTemplateFolder().isDirectory();
  }

  /** The rules for reading page headers of this site. */
  public HeaderSettings headerRules() {
    return headerRules;
  }

  public Path templateFolder() {
    return config.getTemplateFolder().toPath();
  }

  /** Whether a path is a file in the asset folder, which is copied. */
  public boolean isAsset(String path) {
    return Files.exists(config.getAssetFolder().toPath().resolve(path));
  }

  /** The folders that a bake reads if they exist, and that an output must not overlap. */
  public List<Path> inputFolders() {
    Stream<Path> ofJBake =
        Stream.of(
                config.getContentFolder(),
                config.getTemplateFolder(),
                config.getAssetFolder(),
                config.getDataFolder())
            .map(java.io.File::toPath);
    Stream<Path> ours =
        request.kind() == SiteKind.KNOWLEDGE_BASE
            ? Stream.of(request.root().resolve("words"), request.root().resolve("bases"))
            : Stream.of();
    return Stream.concat(ofJBake, ours).distinct().toList();
  }

  /** The author's value for a key; empty when only a default exists. */
  public Optional<Located<String>> written(String key) {
    String value = String.join(", ", values(config, key)); // also the part behind a comma
    return lines.has(key) && config.getCompositeConfiguration().containsKey(key)
        ? Optional.of(new Located<>(value, place(key)))
        : Optional.empty();
  }

  /** The author's comma-separated values for a key; empty when only a default exists. */
  public Optional<Located<List<String>>> listed(String key) {
    return written(key).map(first -> new Located<>(values(config, key), first.at()));
  }

  /** A value, and what stands behind its commas, where JBake parts it. */
  static List<String> values(DefaultJBakeConfiguration config, String key) {
    return config.getCompositeConfiguration().getList(key).stream()
        .map(each -> each.toString().strip())
        .toList();
  }

  /** The author's usable value for a key; empty when not set. */
  public String text(String key) {
    return rejected.contains(key) ? "" : written(key).map(Located::value).orElse("");
  }

  /** The author's boolean value for a key, or the default given. */
  public boolean isOn(String key, boolean otherwise) {
    return written(key).map(value -> value.value().equals("true")).orElse(otherwise);
  }

  /**
   * The text of an asset by its path: the author's own, else the theme's; empty when none is there.
   */
  public String asset(String path) throws IOException {
    Path own = config.getAssetFolder().toPath().resolve(path);
    byte[] ofTheme = theme.assets().getOrDefault(path, new byte[0]);
    return Files.isRegularFile(own)
        ? Files.readString(own)
        : new String(ofTheme, StandardCharsets.UTF_8);
  }

  /**
   * The URL at which the site will be published: as requested, else {@code site.host}; may be
   * empty.
   */
  public String siteUrl() {
    return request.siteUrl().isEmpty()
        ? written("site.host").map(Located::value).orElse("")
        : request.siteUrl();
  }

  /** The site URL with a slash at its end; empty when it is not an absolute HTTP URL. */
  public String address() {
    String url = siteUrl();
    boolean isWhole = url.startsWith("https://") || url.startsWith("http://");
    return !isWhole ? "" : url.endsWith("/") ? url : url + "/";
  }

  /** The line of {@code jbake.properties} that sets a key; its first line when none does. */
  public Position place(String key) {
    return lines.at(key);
  }

  public DefaultJBakeConfiguration config() {
    return config;
  }

  public ThemeFiles theme() {
    return theme;
  }

  public Locale locale() {
    return headerRules.locale();
  }

  /** Whether problems that JBake ignores are only warnings. */
  public boolean isLenient() {
    return request.options().isLenient() && kind() == SiteKind.PLAIN;
  }

  /** Whether templates and pages may run no code. */
  public boolean isRestricted() {
    return request.options().isRestricted() || kind() == SiteKind.KNOWLEDGE_BASE;
  }

  /** The severity of a problem that JBake ignores. */
  public Severity weight() {
    return isLenient() ? Severity.WARNING : Severity.ERROR;
  }

  public @Nullable Instant asOf() {
    return request.asOf();
  }
}
