package org.leaven.site;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes what Asciidoctor logs, in the place of the console. While it is open, JRuby's own warnings
 * go to JBake's log, which nobody reads: they speak of the virtual machine, not of pages.
 */
final class AsciidoctorLog extends Handler {
  private static final String RUBY_LOGGER = "jruby.logger.class";

  private final Logger logger = Logger.getLogger("asciidoctor");
  private final boolean hadParents = logger.getUseParentHandlers();
  private final @Nullable Level level = logger.getLevel();
  private final boolean isRubyQuieted = System.getProperty(RUBY_LOGGER) == null;
  private final List<LogRecord> records = new ArrayList<>();

  /** Opens the log. */
  AsciidoctorLog() {
    logger.setUseParentHandlers(false);
    logger.setLevel(Level.INFO);
    logger.addHandler(this);
    if (isRubyQuieted) {
      System.setProperty(RUBY_LOGGER, "org.jruby.util.log.SLF4JLogger");
    }
  }

  @Override
  public synchronized void publish(LogRecord record) {
    records.add(record);
  }

  /** What was logged since the last call. */
  synchronized List<LogRecord> take() {
    List<LogRecord> taken = List.copyOf(records);
    records.clear();
    return taken;
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
    logger.setLevel(level);
    logger.setUseParentHandlers(hadParents);
    if (isRubyQuieted) {
      System.clearProperty(RUBY_LOGGER);
    }
  }
}
