package org.leaven.page.metadata;

import java.util.function.Supplier;
import org.leaven.page.view.Page;

/**
 * A page of the site that is made when it is needed, so that a large site is never in memory as a
 * whole. Its path, template and title are known before.
 *
 * @param template the name of its template without the extension
 * @param maker makes it, in any thread and as often as it is called
 */
public record PlannedPage(
    String path, String template, String title, Supplier<? extends Page> maker) {
  public static final String ENTRY = "entry";
  public static final String REDIRECT = "redirect";

  /** Makes the page. */
  public Page make() {
    return maker.get();
  }
}
