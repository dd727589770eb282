package org.leaven.cli;

/** Stops a command before it does anything, with a message to the user and an exit status. */
final class CommandRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;

  /** Refuses a command that was called wrongly. */
  CommandRefusedException(String message) {
    this(ExitStatus.WRONG_USAGE, message);
  }

  CommandRefusedException(int status, String message) {
    super(message);
    this.status = status;
  }

  int status() {
    return status;
  }
}
