package org.leaven.serve;

import java.io.Closeable;

/** Tells an {@link EditQueue} of edits until it is closed. */
interface Watcher extends Closeable {
  void start();

  @Override
  void close();
}
