package org.leaven.dataset;

import java.util.List;
import org.leaven.dataset.form.EntryForm;
import org.leaven.dataset.form.HeadForm;

/**
 * A dataset as its author filled it in.
 *
 * @param entries in the order of their files, then of their places in them
 */
public record Dataset(HeadForm head, List<EntryForm> entries) {
  public Dataset {
    entries = List.copyOf(entries);
  }
}
