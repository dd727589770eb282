package org.leaven.site.asciidoc;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Collects Asciidoctor's log messages instead of printing them to the console. */
public final class AsciidoctorLog extends Handler {
  private final Logger logger = Logger.getLogger("asciidoctor");
  private final boolean hadParents = logger.getUseParentHandlers();
  private final @Nullable Level level = logger.getLevel();
  private final List<LogRecord> records = new ArrayList<>();

  /** Starts collecting. */
  public AsciidoctorLog() {
    logger.setUseParentHandlers(false);
    logger.setLevel(Level.INFO);
    logger.addHandler(this);
  }

  @Override
  public synchronized void publish(LogRecord record) {
    records.add(record);
  }

  /** The messages logged since the last call. */
  public synchronized List<LogRecord> take() {
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
  }
}
