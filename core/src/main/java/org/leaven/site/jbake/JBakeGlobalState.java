package org.leaven.site.jbake;

import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.locks.ReentrantLock;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentTypes;
import org.jbake.template.ModelExtractors;

/**
 * Sets up JBake's global state for one bake under a lock, and restores it afterwards.
 *
 * <p>The state consists of document types, parsers, model extractors, and the default locale and
 * time zone, on which JBake's date format depends.
 */
public final class JBakeGlobalState {
  /**
   * The property for JRuby's logger. JRuby, which runs Asciidoctor, logs warnings about the virtual
   * machine, not about pages; they are sent to JBake's log.
   */
  private static final String RUBY_LOGGER = "jruby.logger.class";

  private static final ReentrantLock LOCK = new ReentrantLock();

  private final Locale locale = Locale.getDefault();
  private final Locale display = Locale.getDefault(Locale.Category.DISPLAY);
  private final Locale format = Locale.getDefault(Locale.Category.FORMAT);
  private final TimeZone timeZone = TimeZone.getDefault();
  private final boolean isRubyQuieted = System.getProperty(RUBY_LOGGER) == null;

  private JBakeGlobalState() {}

  /** Waits until no other bake is running, then sets up JBake. */
  public static JBakeGlobalState enter(JBakeConfiguration config, Locale locale) {
    LOCK.lock();
    JBakeGlobalState state = new JBakeGlobalState();
    try {
      Locale.setDefault(locale);
      TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
      if (state.isRubyQuieted) {
        System.setProperty(RUBY_LOGGER, "org.jruby.util.log.SLF4JLogger");
      }
      registerTypes(config);
      return state;
    } catch (RuntimeException | Error e) {
      state.leave();
      throw e;
    }
  }

  private static void registerTypes(JBakeConfiguration config) {
    ModelExtractors extractors = ModelExtractors.getInstance();
    DocumentTypes.resetDocumentTypes();
    extractors.reset();
    for (String type : config.getDocumentTypes()) {
      DocumentTypes.addDocumentType(type);
      extractors.registerExtractorsForCustomTypes(type);
    }
    DocumentTypes.addDocumentType(config.getDataFileDocType());
    extractors.registerExtractorsForCustomTypes(config.getDataFileDocType());
    extractors.registerEngine("published_date", new PublishedDate());
  }

  public void leave() {
    try {
      DocumentTypes.resetDocumentTypes();
      ModelExtractors.getInstance().reset();
      if (isRubyQuieted) {
        System.clearProperty(RUBY_LOGGER);
      }
      TimeZone.setDefault(timeZone);
      Locale.setDefault(locale);
      Locale.setDefault(Locale.Category.DISPLAY, display);
      Locale.setDefault(Locale.Category.FORMAT, format);
    } finally {
      LOCK.unlock();
    }
  }
}
