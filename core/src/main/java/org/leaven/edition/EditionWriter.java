package org.leaven.edition;

import java.io.IOException;
import org.leaven.source.problem.Checked;

/** Writes an edition that is one file, such as the EPUB. */
public interface EditionWriter {
  /**
   * Makes the content of the file; the same site gives the same bytes on every machine.
   *
   * @throws IOException when a file of the site cannot be read
   */
  Checked<byte[]> make(BakedSite site) throws IOException;
}
