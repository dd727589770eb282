package org.leaven.verify;

/**
 * A difference between an edition and the dataset.
 *
 * @param edition {@code site}, {@code zip} …
 * @param page the path of the page in the site; empty for the edition as a whole
 * @param entry the id of the entry; empty when it is about no single one
 * @param what the difference, beginning in lower case
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
