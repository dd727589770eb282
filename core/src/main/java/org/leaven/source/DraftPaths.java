package org.leaven.source;

/** The ending of the addresses of drafts, and the advice for links to them. */
public final class DraftPaths {
  /** The end of a draft's path, as JBake writes it. */
  public static final String ENDING = "-draft.html";

  private DraftPaths() {}

  /** What to do about a link to an entry that is a draft. */
  public static String cureOfEntry(String source) {
    return '"' + source + "\" is a draft: remove its \"status: draft\", or the link";
  }

  /** What to do about a link to a draft. */
  public static String cure(String source) {
    return '"' + source + "\" is a draft: write \"status=published\" in its header";
  }
}
