package org.leaven.source;

/** Knows how pages that are not published are written and made public. */
public final class Drafts {
  /** The end of a draft's path, as JBake writes it. */
  public static final String ENDING = "-draft.html";

  private Drafts() {}

  /** What to do about a link to an entry that is a draft. */
  public static String cureOfEntry(String source) {
    return '"' + source + "\" is a draft: remove its \"status: draft\", or the link";
  }

  /** What to do about a link to a draft. */
  public static String cure(String source) {
    return '"' + source + "\" is a draft: write \"status=published\" in its header";
  }
}
