package org.leaven.site.incremental;

/** What a template looked at while it wrote a page. For one thread. */
public final class TemplateDependencies {
  private boolean readsOtherPages;
  private boolean isUnknown;

  /** It asked for a list, for tags, for data: for more than its own page. */
  public void markOtherPages() {
    readsOtherPages = true;
  }

  /** It may have asked for anything: nobody can say. */
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
