package org.leaven.page.frame;

import java.util.function.Supplier;
import org.leaven.page.view.Page;

/**
 * A page of the site that is made when it is needed, so that a large site is never in memory as a
 * whole. Its path, template and title are known before.
 *
 * @param type its JBake document type; the template of that name writes it
 * @param maker makes it, in any thread and as often as it is called
 */
public record PlannedPage(String path, String type, String title, Supplier<? extends Page> maker) {
  public static final String ENTRY = "entry";
  public static final String REDIRECT = "redirect";

  /** Makes the page. */
  public Page make() {
    return maker.get();
  }
}
