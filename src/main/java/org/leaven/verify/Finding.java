package org.leaven.verify;

/**
 * Something an edition does not say as the dataset does.
 *
 * @param edition {@code site}, {@code zip} …
 * @param page as the site names it; empty for the edition as a whole
 * @param entry id; empty when it is about no single one
 * @param what in lower case
 */
public record Finding(String edition, String page, String entry, String what)
    implements Comparable<Finding> {
  @Override
  public int compareTo(Finding other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    String place = page.isEmpty() ? edition : edition + ": " + page;
    return entry.isEmpty() ? place + ": " + what : place + ": " + entry + ": " + what;
  }
}
