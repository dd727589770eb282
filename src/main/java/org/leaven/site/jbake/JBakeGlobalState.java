package org.leaven.site.jbake;

import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.locks.ReentrantLock;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentTypes;
import org.jbake.template.ModelExtractors;

/**
 * JBake's state, which is one for the whole virtual machine: document types, parsers, model
 * extractors, and through its date format the default locale and time zone. Who is in the room has
 * it alone and finds it fresh; whoever leaves puts everything back.
 */
public final class JBakeGlobalState {
  /**
   * Names where JRuby, which runs Asciidoctor, writes its warnings: they speak of the virtual
   * machine, not of pages, and go to JBake's log, which nobody reads.
   */
  private static final String RUBY_LOGGER = "jruby.logger.class";

  private static final ReentrantLock LOCK = new ReentrantLock();

  private final Locale locale = Locale.getDefault();
  private final Locale display = Locale.getDefault(Locale.Category.DISPLAY);
  private final Locale format = Locale.getDefault(Locale.Category.FORMAT);
  private final TimeZone timeZone = TimeZone.getDefault();
  private final boolean isRubyQuieted = System.getProperty(RUBY_LOGGER) == null;

  private JBakeGlobalState() {}

  /** Waits until nobody else bakes, then sets JBake up. */
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
