package org.leaven.serve;

import java.io.IOException;

/** The address to serve at cannot be had; the message says which, and what to do. */
public final class AddressException extends IOException {
  private static final long serialVersionUID = 1L;

  AddressException(String message, Throwable cause) {
    super(message, cause);
  }
}
