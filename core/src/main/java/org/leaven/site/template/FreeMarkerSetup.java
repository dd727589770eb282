package org.leaven.site.template;

import freemarker.cache.ByteArrayTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.Environment;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.model.ModelAttributes;
import org.jspecify.annotations.Nullable;
import org.leaven.site.cache.ThemeFingerprint;
import org.leaven.site.jbake.DocumentWrapper;
import org.leaven.site.jbake.RecordObjectWrapper;
import org.leaven.site.settings.SiteKind;
import org.leaven.site.settings.SiteSettings;
import org.leaven.site.settings.ThemeFiles;
import org.leaven.source.MemoryCache;
import org.leaven.source.UncheckedIo;

/**
 * Creates the FreeMarker configuration of a site.
 *
 * <p>A plain site gets JBake's configuration, except that no error text is written into a page when
 * a template fails. In a knowledge base the site's own templates take precedence over the theme's,
 * record components are read as properties, numbers and booleans are written in machine format, and
 * the time zone is UTC unless {@code freemarker.timezone} is set.
 */
public final class FreeMarkerSetup {
  private FreeMarkerSetup() {}

  private record Setup(boolean isRestricted, SiteKind kind, ThemeFingerprint theme)
      implements MemoryCache.Key<Configuration> {}

  /**
   * The configuration for a site, with templates parsed by earlier builds.
   *
   * @param memoryCache configurations of earlier bakes
   */
  public static Configuration of(
      SiteSettings settings, ThemeFingerprint theme, MemoryCache memoryCache) throws IOException {
    if (!theme.isKnown()) {
      return of(settings);
    }
    return UncheckedIo.unwrap(
        () ->
            memoryCache.get(
                new Setup(settings.isRestricted(), settings.kind(), theme),
                () -> UncheckedIo.wrap(() -> of(settings))));
  }

  private static Configuration of(SiteSettings settings) throws IOException {
    DefaultJBakeConfiguration config = settings.config();
    boolean isPlain = settings.kind() == SiteKind.PLAIN;
    Configuration freemarker =
        new Configuration(
            isPlain
                ? Configuration.DEFAULT_INCOMPATIBLE_IMPROVEMENTS
                : Configuration.VERSION_2_3_34);
    freemarker.setDefaultEncoding(config.getRenderEncoding());
    freemarker.setOutputEncoding(config.getOutputEncoding());
    freemarker.setLocale(settings.locale());
    TimeZone zone = config.getFreemarkerTimeZone();
    freemarker.setTimeZone(zone == null ? TimeZone.getTimeZone("UTC") : zone);
    freemarker.setSQLDateAndTimeTimeZone(freemarker.getTimeZone());
    TemplateLoader templates = loader(config.getTemplateFolder(), settings.theme());
    freemarker.setTemplateLoader(new FixedNowTemplateLoader(templates, freemarker));
    if (settings.isRestricted()) {
      freemarker.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
      freemarker.setAPIBuiltinEnabled(false);
    } else {
      freemarker.setNewBuiltinClassResolver(FreeMarkerSetup::resolve);
    }
    freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    freemarker.setLogTemplateExceptions(false);
    freemarker.setAttemptExceptionReporter(FreeMarkerSetup::keepQuiet);
    if (isPlain) {
      freemarker.setObjectWrapper(new DocumentWrapper());
    } else {
      freemarker.setObjectWrapper(new RecordObjectWrapper());
      freemarker.setLocalizedLookup(false);
      freemarker.setNumberFormat("c");
      freemarker.setBooleanFormat("c");
    }
    return freemarker;
  }

  /** Loads FreeMarker's classes by rendering a small template. */
  public static void warmUp() {
    try {
      Configuration freemarker = new Configuration(Configuration.VERSION_2_3_34);
      String text = "<#list a as b>${b}<#else>c</#list><#if a?size gt 1>${a[0]?upper_case}</#if>";
      new Template("warm-up", text, freemarker)
          .process(Map.of("a", List.of("d", "e")), new StringWriter());
    } catch (IOException | TemplateException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Any class; a page that uses one counts as one that uses {@code renderer}: it reads anything.
   */
  private static Class<?> resolve(String name, Environment environment, @Nullable Template template)
      throws TemplateException {
    environment.getDataModel().get(ModelAttributes.RENDERER);
    return TemplateClassResolver.UNRESTRICTED_RESOLVER.resolve(name, environment, template);
  }

  /** Ignores errors that a template handles itself. */
  private static void keepQuiet(TemplateException exception, Environment environment) {}

  private static TemplateLoader loader(File own, ThemeFiles theme) throws IOException {
    List<TemplateLoader> loaders = new ArrayList<>();
    if (own.isDirectory()) {
      loaders.add(new FileTemplateLoader(own));
    }
    ByteArrayTemplateLoader below = new ByteArrayTemplateLoader();
    theme.templates().forEach(below::putTemplate);
    loaders.add(below);
    return new MultiTemplateLoader(loaders.toArray(TemplateLoader[]::new));
  }
}
