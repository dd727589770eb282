package org.leaven.knowledge;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source that statements cite, such as an article.
 *
 * @param note what is known about it; may be empty
 * @param url where it can be read; may be empty
 * @param locator what the part after the colon of a reference counts: {@code line}, {@code page};
 *     may be empty
 * @param reference what a citation says of it
 */
public record Source(
    String id, String label, String note, String url, String locator, Reference reference) {

  /**
   * What a citation says of a source; values may be empty.
   *
   * @param kind in a word or two: {@code leaflet}
   * @param year of publication, in digits
   * @param doi without an address: {@code 10.1000/182}
   * @param quote what it says, word for word, as inline Markdown
   * @param readOn when the author of the knowledge base read it
   */
  public record Reference(
      String kind,
      List<String> authors,
      String year,
      String doi,
      String quote,
      @Nullable LocalDate readOn) {
    public Reference {
      authors = List.copyOf(authors);
    }

    /** The address that a DOI leads to; empty without one. */
    public String doiUrl() {
      return doi.isEmpty() ? "" : "https://doi.org/" + doi;
    }
  }
}
