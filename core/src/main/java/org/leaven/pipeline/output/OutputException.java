package org.leaven.pipeline.output;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/**
 * Thrown when an output folder cannot be used; nothing in it has been changed, and the message is
 * one line.
 */
public final class OutputException extends FileSystemException {
  private static final long serialVersionUID = 1L;

  public OutputException(Path folder, String reason) {
    super(folder.toString(), null, reason);
  }
}
