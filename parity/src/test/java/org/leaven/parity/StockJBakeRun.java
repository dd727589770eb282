package org.leaven.parity;

import java.io.File;
import java.util.Locale;
import org.jbake.app.Oven;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.app.configuration.JBakeConfigurationFactory;

/**
 * Bakes sites as JBake's own command does; runs in a process of its own, with JBake's libraries and
 * nothing of ours.
 */
final class StockJBakeRun {
  private StockJBakeRun() {}

  /** Takes pairs: the folder of a site, and the folder to bake it into. */
  public static void main(String[] folders) {
    Locale locale = Locale.getDefault();
    for (int i = 0; i < folders.length; i += 2) {
      Locale.setDefault(locale);
      JBakeConfiguration config =
          new JBakeConfigurationFactory()
              .createDefaultJbakeConfiguration(
                  new File(folders[i]), new File(folders[i + 1]), false);
      Oven oven = new Oven(config);
      oven.bake();
      oven.getErrors().forEach(error -> System.out.println(error.getMessage()));
    }
    System.exit(0);
  }
}
