package org.leaven.site.incremental;

/** What a template looked at while it wrote a page. For one thread. */
public final class TemplateDependencies {
  private boolean isForOthers;
  private boolean isForAnything;

  /** It asked for a list, for tags, for data: for more than its own page. */
  public void others() {
    isForOthers = true;
  }

  /** It may have asked for anything: nobody can say. */
  public void anything() {
    isForAnything = true;
  }

  public boolean isForOthers() {
    return isForOthers;
  }

  public boolean isForAnything() {
    return isForAnything;
  }
}
