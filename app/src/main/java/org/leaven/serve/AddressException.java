package org.leaven.serve;

import java.io.IOException;

/**
 * Thrown when the server cannot listen at its address; the message names the address and a remedy.
 */
public final class AddressException extends IOException {
  private static final long serialVersionUID = 1L;

  AddressException(String message, Throwable cause) {
    super(message, cause);
  }
}
