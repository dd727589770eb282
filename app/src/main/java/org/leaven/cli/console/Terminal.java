package org.leaven.cli.console;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;

/** Finds out whether the console is a terminal, and whether it shows colours. */
public final class Terminal {
  private Terminal() {}

  /** Whether input and output are connected to a terminal. */
  @SuppressWarnings("SystemConsoleNull") // before Java 22 it is null without a terminal
  static boolean isHere() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      // From Java 22 on there is a console without a terminal too, and isTerminal tells them apart.
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
