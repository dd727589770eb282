package org.leaven.pipeline.output;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** An output folder that cannot be used, said in one line; nothing in it was touched. */
public final class OutputException extends FileSystemException {
  private static final long serialVersionUID = 1L;

  public OutputException(Path folder, String reason) {
    super(folder.toString(), null, reason);
  }
}
