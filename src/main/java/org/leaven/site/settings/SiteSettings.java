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
import org.leaven.page.author.HeaderRules;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Severity;

/** What {@code jbake.properties} and JBake's defaults say about a site. Read by a reader. */
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
  private final HeaderRules headerRules;
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
        new HeaderRules(
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
   * Kinds of problems that may only follow from a setting that was rejected, and so are not worth
   * telling before it is mended.
   */
  public Set<ProblemCode> doubtful() {
    return rejected.stream()
        .flatMap(key -> CONSEQUENCES.getOrDefault(key, Set.of()).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the folders are there without which nothing can be baked. */
  public boolean canBeBaked() {
    return hasTemplates() && canBeRead();
  }

  /** Whether the pages are there, be it without templates, and are meant for JBake. */
  public boolean canBeRead() {
    boolean isMeant = hasTemplates() || !lines.keys().isEmpty();
    return isMeant && config.getContentFolder().isDirectory();
  }

  public boolean hasTemplates() {
    return kind() == SiteKind.KNOWLEDGE_BASE || config.getTemplateFolder().isDirectory();
  }

  /** How the heads of this site's pages are to be read. */
  public HeaderRules headerRules() {
    return headerRules;
  }

  public Path contentFolder() {
    return config.getContentFolder().toPath();
  }

  public Path templateFolder() {
    return config.getTemplateFolder().toPath();
  }

  /** Whether a file of the site is one that the author keeps beside its pages, to be copied. */
  public boolean isAsset(String path) {
    return Files.exists(config.getAssetFolder().toPath().resolve(path));
  }

  /** Folders that a bake reads, now or once they exist, and that an output must keep out of. */
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
            ? Stream.of(request.root().resolve("words"))
            : Stream.of();
    return Stream.concat(ofJBake, ours).distinct().toList();
  }

  /** What the author's settings say for a key; nothing when only a default speaks. */
  public Optional<Located<String>> written(String key) {
    String value = config.getCompositeConfiguration().getString(key);
    return lines.has(key) && value != null
        ? Optional.of(new Located<>(value.strip(), place(key)))
        : Optional.empty();
  }

  /** What the author set a key to that names several, with commas between; as written there. */
  public Optional<Located<List<String>>> listed(String key) {
    return written(key)
        .map(
            first -> {
              List<Object> all = config.getCompositeConfiguration().getList(key);
              List<String> named = all.stream().map(each -> each.toString().strip()).toList();
              return new Located<>(named, first.at());
            });
  }

  /** Whether the author switched something on, or off that is on otherwise. */
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

  /** Where the site will be found, as ordered, else as {@code site.host} says; may be empty. */
  public String siteUrl() {
    return request.siteUrl().isEmpty()
        ? written("site.host").map(Located::value).orElse("")
        : request.siteUrl();
  }

  /** The same as the address of a folder, with a slash at its end; empty when it is none. */
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

  /** Whether the site is baked as JBake bakes it where JBake would pass over something. */
  public boolean isLenient() {
    return request.options().isLenient() && kind() == SiteKind.PLAIN;
  }

  /** Whether templates and pages may run no code. */
  public boolean isRestricted() {
    return request.options().isRestricted() || kind() == SiteKind.KNOWLEDGE_BASE;
  }

  /** What a problem weighs that JBake would pass over. */
  public Severity weight() {
    return isLenient() ? Severity.WARNING : Severity.ERROR;
  }

  public @Nullable Instant asOf() {
    return request.asOf();
  }
}
