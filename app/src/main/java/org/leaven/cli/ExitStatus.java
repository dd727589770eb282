package org.leaven.cli;

/** The exit statuses of the commands. */
final class ExitStatus {
  static final int GOOD = 0;
  static final int PROBLEMS = 1;
  static final int WRONG_USAGE = 2;
  static final int FAILURE = 3;

  private ExitStatus() {}
}
