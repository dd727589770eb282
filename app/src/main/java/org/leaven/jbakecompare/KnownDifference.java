package org.leaven.jbakecompare;

/** A reason for which Leaven writes something else than JBake; the manual has the same list. */
public enum KnownDifference {
  DATES("dates and times, which JBake takes from the clock or from when a file was last changed"),
  ORDER("the order of pages that have the same date or none, for which JBake has no rule"),
  MAIL("mail addresses in Markdown, which are disguised by random numbers"),
  SPACES("line breaks between tags, which img.path.update has always set anew"),
  NEIGHBOURS("links to the page before and after, which JBake loses"),
  TEMPLATE("a template that fails: JBake wrote half a page with the template's message"),
  OUTSIDE("a symbolic link to files outside of the site's folder, which Leaven does not follow");

  private final String words;

  KnownDifference(String words) {
    this.words = words;
  }

  /** The reason in words, as a part of a sentence. */
  public String words() {
    return words;
  }
}
