package org.leaven.cli;

/** A command that stops before it begins, for a reason its user can remove. */
final class CommandRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;

  CommandRefusedException(int status, String message) {
    super(message);
    this.status = status;
  }

  int status() {
    return status;
  }
}
