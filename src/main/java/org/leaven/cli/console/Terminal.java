package org.leaven.cli.console;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;

/** Whether somebody looks on, and can see colours. */
public final class Terminal {
  private Terminal() {}

  /** Whether input and output are a terminal's. */
  @SuppressWarnings("SystemConsoleNull") // before 22 it does; from then on it is asked
  static boolean isHere() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      // From Java 22 on there is a console without a terminal, and a question for that.
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (IllegalAccessException | InvocationTargetException e) {
      return false;
    }
  }

  /** See <a href="https://no-color.org/">NO_COLOR</a>. */
  public static boolean hasColours() {
    String refused = System.getenv("NO_COLOR");
    return isHere()
        && (refused == null || refused.isEmpty())
        && !"dumb".equals(System.getenv("TERM"));
  }
}
