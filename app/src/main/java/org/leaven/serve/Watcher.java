package org.leaven.serve;

import java.io.Closeable;

/** Watches the sources and adds each edit to an {@link ChangeDebouncer} until closed. */
interface Watcher extends Closeable {
  void start();

  @Override
  void close();
}
