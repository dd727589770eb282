package org.leaven.site;

/** What a template looked at while it wrote a page. For one thread. */
final class Asked {
  private boolean isForOthers;
  private boolean isForAnything;

  /** It asked for a list, for tags, for data: for more than its own page. */
  void others() {
    isForOthers = true;
  }

  /** It may have asked for anything: nobody can say. */
  void anything() {
    isForAnything = true;
  }

  boolean isForOthers() {
    return isForOthers;
  }

  boolean isForAnything() {
    return isForAnything;
  }
}
