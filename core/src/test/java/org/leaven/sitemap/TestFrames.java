package org.leaven.sitemap;

import java.util.List;
import org.leaven.page.view.layout.HeadView;
import org.leaven.page.view.layout.PageFrame;

/** Frames with nothing in them. */
final class TestFrames {
  private TestFrames() {}

  static PageFrame of(String path, HeadView head) {
    return new PageFrame(
        path, "", "Title", "Title", "", List.of(), List.of(), "", List.of(), List.of(), head, "",
        "", List.of());
  }
}
