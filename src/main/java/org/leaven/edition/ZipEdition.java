package org.leaven.edition;

import java.io.IOException;
import org.leaven.edition.pack.ZipWriter;
import org.leaven.source.Checked;

/** The site as it is, in one archive; unpacked anywhere, it opens by its {@code index.html}. */
public final class ZipEdition implements Edition {
  @Override
  public Checked<byte[]> make(BakedSite site) throws IOException {
    ZipWriter zip = new ZipWriter();
    for (String file : site.files()) {
      zip.add(file, site.read(file));
    }
    return Checked.good(zip.finish());
  }
}
