package org.leaven.site.incremental;

/** Records what a template reads besides its own page while it is rendered. For one thread. */
public final class RenderDependencies {
  private boolean readsOtherPages;
  private boolean isUnknown;

  /** Records that the template reads a list, tags or data files. */
  public void markOtherPages() {
    readsOtherPages = true;
  }

  /** Records that the dependencies cannot be determined. */
  public void markUnknown() {
    isUnknown = true;
  }

  public boolean readsOtherPages() {
    return readsOtherPages;
  }

  public boolean isUnknown() {
    return isUnknown;
  }
}
