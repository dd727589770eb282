package org.leaven.diff;

import java.io.IOException;

/** Where the data of one version comes from: a folder, or a build that keeps it in memory. */
public interface DiffInput {

  /**
   * A file of it.
   *
   * @param name below {@code api/v1/}
   */
  byte[] read(String name) throws IOException;
}
