package org.leaven.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Supplier;

/** Carries an {@link IOException} through code that may throw none, such as a stream. */
public final class UncheckedIo {
  private UncheckedIo() {}

  /** Reads or writes files. */
  public interface IoSupplier<T> {
    T get() throws IOException;
  }

  /**
   * Reads or writes files.
   *
   * @throws UncheckedIOException instead of an {@link IOException}
   */
  public static <T> T wrap(IoSupplier<T> supplier) {
    try {
      return supplier.get();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Runs what calls {@link #wrap}.
   *
   * @throws IOException as it was first thrown
   */
  public static <T> T unwrap(Supplier<T> supplier) throws IOException {
    try {
      return supplier.get();
    } catch (UncheckedIOException e) {
      throw Objects.requireNonNull(e.getCause());
    }
  }
}
