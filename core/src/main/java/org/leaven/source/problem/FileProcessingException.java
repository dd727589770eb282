package org.leaven.source.problem;

import java.util.Locale;
import java.util.ServiceConfigurationError;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when an {@link Error} ended the work on a file: a stack overflow, too little memory, a
 * missing class, an assertion. Its message is one line that begins with the file.
 */
public final class FileProcessingException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final long MEGABYTE = 1024 * 1024;

  private FileProcessingException(String file, Error cause) {
    super((file.isEmpty() ? "" : file + ": ") + explain(cause), cause);
  }

  /**
   * Work that belongs to a file.
   *
   * @param <T> its result
   * @param <X> what it throws
   */
  public interface Work<T, X extends Exception> {
    T run() throws X;
  }

  /**
   * Runs work that belongs to a file.
   *
   * @param file path as shown to the author; empty where there is none
   * @throws FileProcessingException when an error ends it
   */
  public static <T, X extends Exception> T within(String file, Work<T, X> work) throws X {
    try {
      return work.run();
    } catch (Error error) {
      throw new FileProcessingException(file, error);
    }
  }

  /** A stack overflow or lack of memory in a chain of causes; null when there is none. */
  public static @Nullable Error errorIn(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof StackOverflowError || cause instanceof OutOfMemoryError) {
        return (Error) cause;
      }
    }
    return null;
  }

  /** The failure in a chain of causes; null when there is none. */
  public static @Nullable FileProcessingException in(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof FileProcessingException failure) {
        return failure;
      }
    }
    return null;
  }

  /** That there is too little memory, how much there is, and how to give more. */
  public static String lackOfMemory() {
    long most = Runtime.getRuntime().maxMemory() / MEGABYTE;
    return String.format(
        Locale.ROOT,
        "this needs more memory than Java may take here, %,d MB; JAVA_TOOL_OPTIONS=-Xmx%dg lets it"
            + " take %<d GB",
        most,
        Math.max(4, 2 * ((most + 1023) / 1024)));
  }

  private static String explain(Error error) {
    if (error instanceof StackOverflowError) {
      return "this is nested too deeply, or calls itself without end";
    }
    if (error instanceof OutOfMemoryError) {
      return lackOfMemory();
    }
    String said = String.valueOf(error.getMessage());
    if (error instanceof NoClassDefFoundError) {
      return "the class \"" + said.replace('/', '.') + "\" is not on the class path";
    }
    boolean isOfClass = error instanceof LinkageError || error instanceof ServiceConfigurationError;
    String first = said.lines().findFirst().orElse("");
    return isOfClass
        ? "a class cannot be used: " + said
        : "the work on it ended with " + error.getClass().getName() + ": " + first;
  }
}
