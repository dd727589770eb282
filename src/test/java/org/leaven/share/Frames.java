package org.leaven.share;

import java.util.List;
import org.leaven.page.view.Frame;
import org.leaven.page.view.Head;

/** Frames with nothing in them. */
final class Frames {
  private Frames() {}

  static Frame of(String path, Head head) {
    return new Frame(path, "", "Title", "Title", "", List.of(), List.of(), "", List.of(), head, "");
  }
}
