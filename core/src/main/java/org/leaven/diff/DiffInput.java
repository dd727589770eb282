package org.leaven.diff;

import java.io.IOException;

/** Supplies the data files of one version: from a folder, or from a build in memory. */
public interface DiffInput {

  /**
   * Reads a file.
   *
   * @param name below {@code api/v1/}
   */
  byte[] read(String name) throws IOException;
}
