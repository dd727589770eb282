package org.leaven.serve;

import java.io.Closeable;

/** Tells an {@link Inbox} of edits until it is closed. */
interface Watch extends Closeable {
  void start();

  @Override
  void close();
}
