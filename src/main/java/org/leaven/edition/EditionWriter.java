package org.leaven.edition;

import java.io.IOException;
import org.leaven.source.problem.Checked;

/** A form in which a knowledge base is written, in one file. */
public interface EditionWriter {
  /**
   * Makes the file's content; the same for the same site, everywhere.
   *
   * @throws IOException when a file of the site cannot be read
   */
  Checked<byte[]> make(BakedSite site) throws IOException;
}
