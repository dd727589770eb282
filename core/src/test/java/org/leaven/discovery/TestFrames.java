package org.leaven.discovery;

import java.util.List;
import org.leaven.page.view.frame.HeadView;
import org.leaven.page.view.frame.PageFrame;

/** Frames with nothing in them. */
final class TestFrames {
  private TestFrames() {}

  static PageFrame of(String path, HeadView head) {
    return new PageFrame(
        path, "", "Title", "Title", "", List.of(), List.of(), "", List.of(), List.of(), head, "",
        "", List.of());
  }
}
