package org.leaven.knowledge;

/**
 * A reference to a source, and to a place in it.
 *
 * @param locator which line or page; empty for the source as a whole
 */
public record Citation(Source source, String locator) {
  /** Without the rest of the source, which would take long. */
  @Override
  public int hashCode() {
    return 31 * source.id().hashCode() + locator.hashCode();
  }
}
