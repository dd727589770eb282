package org.leaven.site.settings;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.configuration2.BaseConfiguration;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.apache.commons.configuration2.PropertiesConfiguration;
import org.apache.commons.configuration2.convert.DefaultListDelimiterHandler;
import org.apache.commons.configuration2.ex.ConfigurationException;
import org.apache.commons.configuration2.ex.ConfigurationRuntimeException;
import org.jbake.app.configuration.ConfigUtil;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.leaven.source.SourceFile;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/**
 * Reads {@code jbake.properties} over JBake's defaults and checks every value that a bake uses.
 *
 * <p>For a knowledge base, further defaults disable JBake's own index, archive, feed, sitemap and
 * tags, and make each template that is not in a folder a document type. The author's settings take
 * precedence.
 *
 * <p>System properties, which JBake uses as a fallback, are ignored, because they differ between
 * machines.
 *
 * <p>Problems: {@code bad-setting} and {@code unknown-setting} at the line that sets the key,
 * {@code not-utf-8}.
 */
public final class SettingsReader {
  private static final List<String> OFF_IN_A_KNOWLEDGE_BASE =
      List.of("render.index", "render.archive", "render.feed", "render.sitemap", "render.tags");

  private static final Pattern BAD_ESCAPE = Pattern.compile("\\\\u(?![0-9A-Fa-f]{4})");

  /** Provides the theme of a knowledge base; plain sites have none. */
  public interface ThemeSource {
    ThemeFiles read() throws IOException;
  }

  private final ThemeSource source;

  /** Reads settings for sites that use the theme inside the program. */
  public SettingsReader() {
    this(ThemeFiles::builtIn);
  }

  public SettingsReader(ThemeSource source) {
    this.source = source;
  }

  /** Reads a site's settings; settings with problems fall back on JBake's defaults. */
  public Checked<SiteSettings> read(SiteRequest request) throws IOException {
    Problems problems = new Problems();
    CompositeConfiguration settings = new CompositeConfiguration();
    settings.setListDelimiterHandler(new DefaultListDelimiterHandler(ConfigUtil.LIST_DELIMITER));
    Charset encoding = request.options().encoding();
    Path legacyFile = request.root().resolve(ConfigUtil.LEGACY_CONFIG_FILE);
    String legacy = text(legacyFile, ConfigUtil.LEGACY_CONFIG_FILE, encoding, problems);
    if (!legacy.isEmpty()) {
      settings.addConfiguration(parse(legacy, ConfigUtil.LEGACY_CONFIG_FILE, problems));
    }
    String name = name(request);
    String own = text(file(request), name, encoding, problems);
    settings.addConfiguration(parse(own, name, problems));
    BaseConfiguration between = new BaseConfiguration();
    settings.addConfiguration(between);
    PropertiesConfiguration defaults = jbakeDefaults();
    settings.addConfiguration(defaults);

    DefaultJBakeConfiguration config =
        new DefaultJBakeConfiguration(request.root().toFile(), settings);
    boolean isKnowledgeBase = request.kind() == SiteKind.KNOWLEDGE_BASE;
    ThemeFiles below = isKnowledgeBase ? source.read() : ThemeFiles.none();
    if (isKnowledgeBase) {
      fill(between, config, below);
    }
    if (!request.siteUrl().isEmpty()) {
      config.setSiteHost(request.siteUrl());
    }
    PropertyLines lines = new PropertyLines(name, own);
    SettingsCheck check = new SettingsCheck(config, request.kind(), lines);
    check.check(below, problems);
    SiteSettings read = new SiteSettings(request, config, lines, below, check.rejected());
    if (isKnowledgeBase) {
      Set<String> known = new TreeSet<>();
      defaults.getKeys().forEachRemaining(known::add);
      new UnknownSettingsCheck(known).check(lines, problems);
    } else {
      new InvalidSettingsCheck(read, problems).check();
    }
    return problems.with(read);
  }

  private static void fill(
      BaseConfiguration between, DefaultJBakeConfiguration config, ThemeFiles theme) {
    for (String key : OFF_IN_A_KNOWLEDGE_BASE) {
      between.addProperty(key, "false");
    }
    for (String type : PageTypes.named(config.getTemplateFolder(), theme)) {
      between.addProperty("template." + type + ".file", type + ".ftl");
    }
  }

  /** The file that holds the author's settings. */
  private static Path file(SiteRequest request) {
    Path config = request.options().config();
    return config == null ? request.root().resolve(ConfigUtil.CONFIG_FILE) : config;
  }

  /** The file's name in messages: relative to the site's folder, or as given. */
  private static String name(SiteRequest request) {
    Path config = request.options().config();
    if (config == null) {
      return ConfigUtil.CONFIG_FILE;
    }
    Path file = config.toAbsolutePath().normalize();
    Path root = request.root().toAbsolutePath().normalize();
    return file.startsWith(root)
        ? RelativePath.of(root, file)
        : config.toString().replace(File.separatorChar, '/');
  }

  private static String text(Path file, String name, Charset encoding, Problems problems)
      throws IOException {
    if (!Files.isRegularFile(file)) {
      return "";
    }
    byte[] bytes = Files.readAllBytes(file);
    try {
      return encoding.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      problems.add(
          Position.startOf(name),
          ProblemCode.NOT_UTF_8,
          "the file is not " + encoding.name(),
          "save it as " + encoding.name() + ", or name its encoding with --prop-encoding");
      return new String(bytes, encoding);
    }
  }

  private static PropertiesConfiguration parse(String text, String name, Problems problems)
      throws IOException {
    Matcher escapes = BAD_ESCAPE.matcher(text);
    if (escapes.find()) {
      problems.addAll(List.of(badEscape(text, name, escapes.start())));
    }
    try {
      return properties(new StringReader(escapes.replaceAll("u")));
    } catch (ConfigurationException | ConfigurationRuntimeException e) {
      problems.add(
          Position.startOf(name),
          ProblemCode.BAD_SETTING,
          "the settings cannot be read",
          "mend them");
      return new PropertiesConfiguration();
    }
  }

  private static Problem badEscape(String text, String name, int offset) {
    return new Problem(
        new SourceFile(name, text).at(offset),
        ProblemCode.BAD_SETTING,
        "\"\\u\" without four hexadecimal digits",
        "write \"\\\\\" for a backslash");
  }

  private static PropertiesConfiguration jbakeDefaults() throws IOException {
    try (InputStream in =
        ConfigUtil.class.getClassLoader().getResourceAsStream(ConfigUtil.DEFAULT_CONFIG_FILE)) {
      if (in == null) {
        throw new IOException(ConfigUtil.DEFAULT_CONFIG_FILE + " is not on the class path");
      }
      byte[] bytes = in.readAllBytes();
      return properties(
          new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8));
    } catch (ConfigurationException e) {
      throw new IOException(ConfigUtil.DEFAULT_CONFIG_FILE, e);
    }
  }

  private static PropertiesConfiguration properties(Reader text)
      throws IOException, ConfigurationException {
    PropertiesConfiguration properties = new PropertiesConfiguration();
    properties.setIncludesAllowed(false);
    properties.setListDelimiterHandler(new DefaultListDelimiterHandler(ConfigUtil.LIST_DELIMITER));
    properties.read(text);
    return properties;
  }
}
