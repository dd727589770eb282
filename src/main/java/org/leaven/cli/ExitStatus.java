package org.leaven.cli;

/** What a command tells the shell. */
final class ExitStatus {
  static final int GOOD = 0;
  static final int PROBLEMS = 1;
  static final int WRONG_USAGE = 2;
  static final int OUR_FAULT = 3;

  private ExitStatus() {}
}
